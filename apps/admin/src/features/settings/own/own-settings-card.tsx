import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { SlidersHorizontal } from 'lucide-react'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useCan } from '../../session/use-me.ts'
import { EditableListCard } from '../editable-list-card.tsx'
import { ownSettingsOptions } from '../settings-options.ts'
import { newOwnSetting } from '../settings-search.ts'
import { OwnSettingDialog } from './own-setting-dialog.tsx'
import { OwnSettingRow } from './own-setting-row.tsx'
import type { OwnSetting } from './own-setting-values.ts'

const route = getRouteApi('/settings')

/** What the community has made for its bots. `shown`: those that the search has found. */
export function OwnSettingsCard({ shown }: { shown: readonly OwnSetting[] }) {
  const t = useTranslations('settings.own')
  const mayWrite = useCan('setting:write')
  const { own } = route.useSearch()
  const navigate = route.useNavigate()
  const query = useQuery(ownSettingsOptions)
  const { data } = query
  const show = (key: string | undefined) =>
    void navigate({ search: (before) => ({ ...before, own: key }), resetScroll: false })
  const present = data?.settings.find(({ key }) => key === own)
  // What somebody else deletes meanwhile stays open: what was typed is not lost with it.
  const last = useRef(present)
  if (present) last.current = present
  const edited = own === newOwnSetting ? 'new' : last.current?.key === own ? last.current : undefined
  return (
    <EditableListCard
      t={t}
      icon={<SlidersHorizontal />}
      query={query}
      isEmpty={data?.settings.length === 0}
      onAdd={mayWrite ? () => show(newOwnSetting) : undefined}
      rows={shown.map((setting) => (
        <OwnSettingRow
          key={setting.key}
          setting={setting}
          readOnly={!mayWrite}
          onEdit={() => show(setting.key)}
        />
      ))}
      dialog={
        mayWrite &&
        data && <OwnSettingDialog shown={edited} settings={data.settings} onClose={() => show(undefined)} />
      }
    />
  )
}
