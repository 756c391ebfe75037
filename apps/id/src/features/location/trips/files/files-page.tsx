import { useTranslations } from 'use-intl'
import { BackHeading } from '../back-heading.tsx'
import { ExportCard } from './export-card.tsx'
import { ImportCard } from './import-card.tsx'

export function FilesPage() {
  const t = useTranslations('trips.files')
  return (
    <>
      <BackHeading title={t('title')} text={t('text')} />
      <div className="flex flex-col gap-4">
        <ImportCard />
        <ExportCard />
      </div>
    </>
  )
}
