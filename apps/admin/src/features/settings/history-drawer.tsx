import { Drawer } from '@heimdall/ui'
import { getRouteApi } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { SettingHistory } from './setting-history.tsx'

const route = getRouteApi('/settings')

/** What one setting was, and who has changed it. */
export function HistoryDrawer() {
  const t = useTranslations('settings')
  const { history } = route.useSearch()
  const navigate = route.useNavigate()
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
      title={shown ? t('history.title', { name: t(`labels.${shown}`) }) : ''}
    >
      {shown && <SettingHistory settingKey={shown} />}
    </Drawer>
  )
}
