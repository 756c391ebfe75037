import { Button, Card, CardDescription, CardHeader, CardTitle, EmptyState, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Plus, SlidersHorizontal } from 'lucide-react'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../../components/query-error.tsx'
import { useCan } from '../../session/use-me.ts'
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
  const { data, error, isPending, isFetching, refetch } = useQuery(ownSettingsOptions)
  const show = (key: string | undefined) =>
    void navigate({ search: (before) => ({ ...before, own: key }), resetScroll: false })
  const present = data?.settings.find(({ key }) => key === own)
  // What somebody else deletes meanwhile stays open: what was typed is not lost with it.
  const last = useRef(present)
  if (present) last.current = present
  const edited = own === newOwnSetting ? 'new' : last.current?.key === own ? last.current : undefined
  return (
    <Card>
      <CardHeader>
        <div>
          <CardTitle>{t('title')}</CardTitle>
          <CardDescription>{t('description')}</CardDescription>
        </div>
        {mayWrite && (
          <Button onClick={() => show(newOwnSetting)}>
            <Plus aria-hidden="true" />
            {t('add')}
          </Button>
        )}
      </CardHeader>
      {isPending ? (
        <SkeletonRows label={t('loading')} rows={2} />
      ) : error ? (
        <QueryError title={t('failed')} error={error} onRetry={() => void refetch()} pending={isFetching} />
      ) : data.settings.length === 0 ? (
        <EmptyState icon={<SlidersHorizontal />} title={t('empty')} description={t('emptyText')} />
      ) : (
        <ul className="divide-y divide-line border-t border-line">
          {shown.map((setting) => (
            <OwnSettingRow
              key={setting.key}
              setting={setting}
              readOnly={!mayWrite}
              onEdit={() => show(setting.key)}
            />
          ))}
        </ul>
      )}
      {mayWrite && data && (
        <OwnSettingDialog shown={edited} settings={data.settings} onClose={() => show(undefined)} />
      )}
    </Card>
  )
}
