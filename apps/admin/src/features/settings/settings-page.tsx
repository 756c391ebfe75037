import type { SettingSection } from '@heimdall/contracts'
import { Card, EmptyState, PageHeader, Toolbar } from '@heimdall/ui'
import { getRouteApi } from '@tanstack/react-router'
import { SearchX } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { DebouncedSearch } from '../../components/debounced-search.tsx'
import { LeaveDialog } from '../../components/leave-dialog.tsx'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { ProvidersCard } from '../providers/providers-card.tsx'
import { HistoryDrawer } from './history-drawer.tsx'
import { OwnHistoryDrawer } from './own/own-history-drawer.tsx'
import { OwnSettingsCard } from './own/own-settings-card.tsx'
import { SettingsCard } from './settings-card.tsx'
import { useDrafts } from './use-drafts.ts'
import { useSettingsMatches } from './use-settings-matches.ts'

const route = getRouteApi('/settings')

/** One card a topic; each saves for itself. */
export function SettingsPage() {
  const t = useTranslations('settings')
  usePageTitle(t('title'))
  const { q = '' } = route.useSearch()
  const navigate = route.useNavigate()
  const draftState = useDrafts()
  const found = useSettingsMatches(q, draftState.unsaved)
  const card = (section: SettingSection) =>
    found[section].length > 0 && (
      <SettingsCard section={section} keys={found[section]} draftState={draftState} />
    )
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <Toolbar label={t('search.filters')}>
        <DebouncedSearch
          label={t('search.label')}
          value={q}
          onChange={(text) =>
            void navigate({
              search: (before) => ({ ...before, q: text || undefined }),
              replace: true,
              resetScroll: false,
            })
          }
          small
          className="w-72 max-sm:w-full"
        />
      </Toolbar>
      <div className="mt-3 flex max-w-3xl flex-col gap-4">
        {card('platform')}
        {card('signIn')}
        {found.providers && <ProvidersCard />}
        {card('retention')}
        {card('files')}
        {found.showsOwn && <OwnSettingsCard shown={found.own} />}
        {found.isEmpty && (
          <Card>
            <EmptyState
              icon={<SearchX />}
              title={t('search.noMatch')}
              description={t('search.noMatchText')}
            />
          </Card>
        )}
      </div>
      <HistoryDrawer />
      <OwnHistoryDrawer />
      <LeaveDialog count={draftState.unsaved.length} />
    </>
  )
}
