import { AuditIcon, type CommandGroup } from '@heimdall/ui'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useCatalog } from '../audit/use-catalog.ts'
import { mayOpen } from '../session/page-access.ts'
import { useMe } from '../session/use-me.ts'

/** Each kind of event is a way into the log; ninety of them only once something is typed. */
export function useEventCommands(query: string): CommandGroup[] {
  const t = useTranslations('palette')
  const navigate = useNavigate()
  const me = useMe()
  const catalog = useCatalog()
  if (query.trim().length < 2 || !mayOpen(me, 'audit')) return []
  const options = catalog.types.map(({ type, category, iconNodes }) => ({
    value: `event:${type}`,
    label: catalog.typeLabel(type),
    hint: catalog.categoryLabel(category),
    keywords: `${type} ${catalog.categoryLabel(category)}`,
    icon: <AuditIcon nodes={iconNodes} />,
    onSelect: () => void navigate({ to: '/audit', search: { type: [type] } }),
  }))
  return [{ id: 'events', label: t('events'), options }]
}
