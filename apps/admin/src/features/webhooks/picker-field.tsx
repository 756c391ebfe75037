import { Checkbox, type FilterOption, FilterOptions } from '@heimdall/ui'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'

export type PickerFieldProps = {
  label: string
  hint: string
  searchLabel: string
  multiple: boolean
  value: readonly string[]
  onChange: (value: string[]) => void
  /** What fits the search, and in front of it what is chosen. */
  options: readonly FilterOption[]
  onSearch: (query: string) => void
  problem: string | null
}

/** Narrows what is heard to some of a list that the server searches. Unticked, nothing is narrowed. */
export function PickerField({ label, hint, searchLabel, multiple, ...field }: PickerFieldProps) {
  const { value, onChange, options, onSearch, problem } = field
  const t = useTranslations('audit.filter')
  const problemId = useId()
  const [isOpen, setIsOpen] = useState(value.length > 0)
  return (
    <fieldset className="flex flex-col gap-2" aria-label={label} aria-describedby={problemId}>
      <Checkbox
        label={label}
        description={hint}
        checked={isOpen}
        onChange={({ target }) => {
          setIsOpen(target.checked)
          if (!target.checked) onChange([])
        }}
      />
      {isOpen && (
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
