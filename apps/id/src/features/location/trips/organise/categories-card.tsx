import type { TripCategory } from '@heimdall/contracts'
import { CategoryIcon } from '@heimdall/ui/trips'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { categoriesQuery } from '../queries.ts'
import { CategoryDialog } from './category-dialog.tsx'
import { OwnedList } from './owned-list.tsx'
import { useOrganiseChanges } from './use-organise-changes.ts'

export function CategoriesCard() {
  const t = useTranslations('trips.categories')
  const query = useQuery(categoriesQuery())
  const { removeCategory } = useOrganiseChanges()
  return (
    <OwnedList<TripCategory>
      title={t('title')}
      description={t('text')}
      empty={t('empty')}
      addLabel={t('add')}
      consequence={t('deleteText')}
      query={{ ...query, data: query.data?.categories }}
      remove={removeCategory}
      dialog={(category, onClose) => <CategoryDialog category={category} onClose={onClose} />}
    >
      {({ name, icon, colour }) => (
        <>
          <CategoryIcon icon={icon} colour={colour} />
          <p className="min-w-0 flex-1 text-sm font-medium text-ink wrap-anywhere">{name}</p>
        </>
      )}
    </OwnedList>
  )
}
