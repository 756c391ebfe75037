import type { TripTemplate } from '@heimdall/contracts'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { categoriesQuery, templatesQuery } from '../queries.ts'
import { OwnedList } from './owned-list.tsx'
import { TemplateDialog } from './template-dialog.tsx'
import { useOrganiseChanges } from './use-organise-changes.ts'

export function TemplatesCard() {
  const t = useTranslations('trips.templates')
  const query = useQuery(templatesQuery())
  const categories = useQuery(categoriesQuery()).data?.categories ?? []
  const { removeTemplate } = useOrganiseChanges()
  return (
    <OwnedList<TripTemplate>
      title={t('title')}
      description={t('text')}
      empty={t('empty')}
      addLabel={t('add')}
      consequence={t('deleteText')}
      query={{ ...query, data: query.data?.templates }}
      remove={removeTemplate}
      dialog={(template, onClose) => <TemplateDialog template={template} onClose={onClose} />}
    >
      {({ name, categoryId, settings, locations }) => (
        <div className="min-w-0 flex-1">
          <p className="text-sm font-medium text-ink wrap-anywhere">{name}</p>
          <p className="text-xs text-muted wrap-anywhere">
            {[
              settings.title,
              categories.find(({ id }) => id === categoryId)?.name,
              locations.length > 0 && t('stops', { count: locations.length }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
      )}
    </OwnedList>
  )
}
