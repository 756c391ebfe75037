import { settingKeys } from '@heimdall/contracts'
import { Drawer } from '@heimdall/ui'
import { getRouteApi } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { SettingHistory } from './setting-history.tsx'
import { useSettingWords } from './use-setting-words.ts'

const route = getRouteApi('/settings')

/** What one setting was, and who has changed it. */
export function HistoryDrawer() {
  const t = useTranslations('settings')
  const wordsOf = useSettingWords()
  const { history: asked } = route.useSearch()
  const navigate = route.useNavigate()
  // An address may name any.
  const history = settingKeys.find((key) => key === asked)
  // While it slides out the drawer still shows what it showed.
  const last = useRef(history)
  if (history) last.current = history
  const shown = last.current
  return (
    <Drawer
      open={history !== undefined}
      onOpenChange={(open) =>
        !open &&
        void navigate({ search: (before) => ({ ...before, history: undefined }), resetScroll: false })
      }
      closeLabel={t('history.close')}
      title={shown ? t('history.title', { name: wordsOf(shown).label }) : ''}
    >
      {shown && <SettingHistory settingKey={shown} />}
    </Drawer>
  )
}
