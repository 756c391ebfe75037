import { useTranslations } from 'use-intl'
import { BackHeading } from '../back-heading.tsx'
import { CategoriesCard } from './categories-card.tsx'
import { DetectionCard } from './detection-card.tsx'
import { TemplatesCard } from './templates-card.tsx'

export function OrganisePage() {
  const t = useTranslations('trips.organise')
  return (
    <>
      <BackHeading title={t('title')} text={t('text')} />
      <div className="flex flex-col gap-4">
        <CategoriesCard />
        <TemplatesCard />
        <DetectionCard />
      </div>
    </>
  )
}
