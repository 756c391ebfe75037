import { Drawer } from '@heimdall/ui'
import { getRouteApi } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { OwnSettingHistory } from './own-setting-history.tsx'

const route = getRouteApi('/settings')

/** What a setting of the community was, and who has changed it; one that is deleted has a history, too. */
export function OwnHistoryDrawer() {
  const t = useTranslations('settings.history')
  const { ownHistory } = route.useSearch()
  const navigate = route.useNavigate()
  // While it slides out the drawer still shows what it showed.
  const last = useRef(ownHistory)
  if (ownHistory) last.current = ownHistory
  const shown = last.current
  return (
    <Drawer
      open={ownHistory !== undefined}
      onOpenChange={(open) =>
        !open &&
        void navigate({ search: (before) => ({ ...before, ownHistory: undefined }), resetScroll: false })
      }
      closeLabel={t('close')}
      title={shown ? t('title', { name: shown }) : ''}
    >
      {shown && <OwnSettingHistory settingKey={shown} />}
    </Drawer>
  )
}
