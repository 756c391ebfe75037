import type { TripTemplate } from '@heimdall/contracts'
import { PrivacyBlur } from '@heimdall/ui'
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
        <PrivacyBlur focusable={false} className="block min-w-0 flex-1">
          <span className="block text-sm font-medium text-ink wrap-anywhere">{name}</span>
          <span className="block text-xs text-muted wrap-anywhere">
            {[
              settings.title,
              categories.find(({ id }) => id === categoryId)?.name,
              locations.length > 0 && t('stops', { count: locations.length }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </PrivacyBlur>
      )}
    </OwnedList>
  )
}
