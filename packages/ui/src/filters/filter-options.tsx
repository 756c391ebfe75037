import { Check, Search } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { cx } from '../lib/cx.ts'
import { matchText } from '../lib/match-text.ts'
import { OptionList } from '../listbox/option-list.tsx'
import { useActiveOption } from '../listbox/use-active-option.ts'

export type FilterOption = {
  value: string
  label: string
  /** Right of the label: a count, a code. */
  hint?: ReactNode
  icon?: ReactNode
  /** More words to find it by. */
  keywords?: string | undefined
}
export type FilterGroup = { id: string; label?: string | undefined; options: readonly FilterOption[] }

export type FilterOptionsProps = {
  label: string
  groups: readonly FilterGroup[]
  value: readonly string[]
  onValueChange: (value: string[]) => void
  /** Several values (default) or one, which closes the list. */
  multiple?: boolean | undefined
  searchLabel: string
  emptyText: string
  /** For who looks elsewhere for more that fits; what is there is searched here. */
  onSearch?: ((query: string) => void) | undefined
  /** Closes what the list stands in. */
  onDone: () => void
}

export function FilterOptions(props: FilterOptionsProps) {
  const { groups, value, onValueChange, multiple = true, onDone } = props
  const [query, setQuery] = useState('')
  const shown = groups
    .map((group) => ({
      ...group,
      options: group.options.filter((o) => matchText(query, o.label, o.value, o.keywords, group.label)),
    }))
    .filter((group) => group.options.length > 0)

  function choose(chosen: string) {
    const has = value.includes(chosen)
    if (!multiple) {
      onValueChange(has ? [] : [chosen])
      onDone()
    } else onValueChange(has ? value.filter((v) => v !== chosen) : [...value, chosen])
  }
  const values = shown.flatMap((group) => group.options.map((option) => option.value))
  const list = useActiveOption(values, choose)

  return (
    <>
      <div className="flex items-center gap-2 border-b border-line px-3">
        <Search aria-hidden="true" className="size-4 shrink-0 text-subtle" />
        <input
          {...list.inputProps}
          aria-label={props.searchLabel}
          placeholder={props.searchLabel}
          value={query}
          onChange={({ target }) => {
            setQuery(target.value)
            props.onSearch?.(target.value)
          }}
          className="h-10 min-w-0 flex-1 bg-transparent text-sm outline-none touch:h-12 touch:text-base"
        />
      </div>
      {values.length === 0 && (
        <p role="status" className="px-3 py-6 text-center text-sm text-muted">
          {props.emptyText}
        </p>
      )}
      <OptionList
        id={list.listId}
        label={props.label}
        groups={shown}
        active={list.active}
        selected={value}
        multiple={multiple}
        optionId={list.optionId}
        onActivate={list.setActive}
        onChoose={choose}
        className={cx('max-h-72', values.length === 0 && 'hidden')}
        renderOption={(option, selected) => (
          <>
            <span
              aria-hidden="true"
              className={cx(
                'grid size-4 shrink-0 place-items-center border',
                multiple ? 'rounded-xs' : 'rounded-full',
                selected ? 'border-accent bg-accent text-on-accent' : 'border-control bg-surface',
              )}
            >
              {selected && <Check className="size-3" strokeWidth={3.25} />}
            </span>
            {option.icon !== undefined && (
              <span aria-hidden="true" className="shrink-0 text-subtle [&_svg]:size-4">
                {option.icon}
              </span>
            )}
            <span className="min-w-0 flex-1 truncate">{option.label}</span>
            {option.hint !== undefined && <span className="text-xs text-muted tabular">{option.hint}</span>}
          </>
        )}
      />
    </>
  )
}
