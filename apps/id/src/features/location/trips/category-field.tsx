import { Field, NativeSelect } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { categoriesQuery } from './queries.ts'

export interface CategoryFieldProps {
  /** Null: none. */
  value: string | null
  onChange: (categoryId: string | null) => void
}

/** One of one's own categories. What is chosen stays among them while the list is on its way, and when it does not come. */
export function CategoryField({ value, onChange }: CategoryFieldProps) {
  const t = useTranslations('trips.fields')
  const categories = useQuery(categoriesQuery()).data?.categories ?? []
  const isListed = value === null || categories.some(({ id }) => id === value)
  return (
    <Field label={t('category')}>
      <NativeSelect value={value ?? ''} onChange={({ target }) => onChange(target.value || null)}>
        <option value="">{t('noCategory')}</option>
        {!isListed && <option value={value}>{t('sameCategory')}</option>}
        {categories.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </NativeSelect>
    </Field>
  )
}
