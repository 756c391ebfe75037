import type { SettingKey } from '@heimdall/contracts'
import { Button } from '@heimdall/ui'
import { getRouteApi } from '@tanstack/react-router'
import { History } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useSettingWords } from './use-setting-words.ts'

const route = getRouteApi('/settings')

export function HistoryLink({ settingKey }: { settingKey: SettingKey }) {
  const t = useTranslations('settings')
  const { label } = useSettingWords()(settingKey)
  const navigate = route.useNavigate()
  return (
    <Button
      size="sm"
      aria-label={t('history.title', { name: label })}
      onClick={() =>
        void navigate({ search: (before) => ({ ...before, history: settingKey }), resetScroll: false })
      }
    >
      <History aria-hidden="true" />
      {t('history.open')}
    </Button>
  )
}
