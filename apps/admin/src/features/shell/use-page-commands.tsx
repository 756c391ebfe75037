import type { CommandGroup } from '@heimdall/ui'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useMe } from '../session/use-me.ts'
import { navOf } from './nav.ts'

export function usePageCommands(): CommandGroup {
  const t = useTranslations('palette')
  const tNav = useTranslations('nav')
  const navigate = useNavigate()
  const items = navOf(useMe(), tNav).flatMap((group) => group.items)
  return {
    id: 'pages',
    label: t('pages'),
    options: items.map((item) => ({
      value: `page:${item.id}`,
      label: item.label,
      icon: <item.icon />,
      onSelect: () => void navigate({ to: item.to }),
    })),
  }
}
