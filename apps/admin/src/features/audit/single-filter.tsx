import { FilterMenu, type FilterOption } from '@heimdall/ui'
import { useTranslations } from 'use-intl'

export type SingleFilterProps = {
  label: string
  options: readonly FilterOption[]
  value: string | undefined
  onChange: (value: string | undefined) => void
}

/** A chip for one value of a list. */
export function SingleFilter({ label, options, value, onChange }: SingleFilterProps) {
  const t = useTranslations('audit.filter')
  return (
    <FilterMenu
      label={label}
      multiple={false}
      groups={[{ id: 'all', options }]}
      value={value === undefined ? [] : [value]}
      onValueChange={([next]) => onChange(next)}
      searchLabel={t('search', { filter: label })}
      emptyText={t('nothingFound')}
      clearLabel={t('clear', { filter: label })}
    />
  )
}
