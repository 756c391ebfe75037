import { Checkbox, type FilterOption, FilterOptions } from '@heimdall/ui'
import { useId } from 'react'
import { useTranslations } from 'use-intl'

export type PickerFieldProps = {
  label: string
  hint: string
  searchLabel: string
  multiple: boolean
  /** Unticked, nothing is narrowed. */
  isNarrow: boolean
  onNarrow: (isNarrow: boolean) => void
  value: readonly string[]
  onChange: (value: string[]) => void
  /** What fits the search, and in front of it what is chosen. */
  options: readonly FilterOption[]
  onSearch: (query: string) => void
  problem: string | null
}

/** Narrows what is heard to some of a list that the server searches. */
export function PickerField({ label, hint, searchLabel, multiple, ...field }: PickerFieldProps) {
  const { isNarrow, onNarrow, value, onChange, options, onSearch, problem } = field
  const t = useTranslations('audit.filter')
  const problemId = useId()
  return (
    <fieldset className="flex flex-col gap-2" aria-label={label} aria-describedby={problemId}>
      <Checkbox
        label={label}
        description={hint}
        checked={isNarrow}
        onChange={({ target }) => onNarrow(target.checked)}
      />
      {isNarrow && (
        <div className="overflow-hidden rounded-md border border-control">
          <FilterOptions
            label={label}
            groups={[{ id: 'all', options }]}
            value={value}
            onValueChange={onChange}
            multiple={multiple}
            searchLabel={searchLabel}
            emptyText={t('nothingFound')}
            onSearch={onSearch}
            onDone={() => undefined}
          />
        </div>
      )}
      <p id={problemId} role="alert" className="text-xs text-danger-ink empty:hidden">
        {problem}
      </p>
    </fieldset>
  )
}
