import { PageHeader } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { ProvidersCard } from '../providers/providers-card.tsx'
import { HistoryDrawer } from './history-drawer.tsx'
import { SettingsCard } from './settings-card.tsx'

/** One card a topic; each saves for itself. */
export function SettingsPage() {
  const t = useTranslations('settings')
  usePageTitle(t('title'))
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <div className="flex max-w-3xl flex-col gap-4">
        <SettingsCard section="signIn" />
        <ProvidersCard />
        <SettingsCard section="retention" />
        <SettingsCard section="files" />
      </div>
      <HistoryDrawer />
    </>
  )
}
