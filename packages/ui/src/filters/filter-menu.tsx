import { ChevronDown, CirclePlus, X } from 'lucide-react'
import { Popover as Primitive } from 'radix-ui'
import { useState } from 'react'
import { cx } from '../lib/cx.ts'
import { popStyles } from '../overlays/overlay-styles.ts'
import { type FilterGroup, FilterOptions, type FilterOptionsProps } from './filter-options.tsx'

export type FilterMenuProps = Omit<FilterOptionsProps, 'onDone'> & {
  clearLabel: string
}

const chosenLabels = (groups: readonly FilterGroup[], value: readonly string[]) => {
  const all = groups.flatMap((group) => group.options)
  // A value from the URL may no longer be in the list; it is shown as it is rather than dropped in silence.
  return value.map((v) => all.find((option) => option.value === v)?.label ?? v)
}

/** "First label" or "First label +2". */
function summary([first = '', ...others]: readonly string[]): string {
  return others.length === 0 ? first : `${first} +${others.length}`
}

/** A filter chip: dashed while empty, filled with what is chosen, and a searchable list behind it. */
export function FilterMenu({ clearLabel, ...options }: FilterMenuProps) {
  const [open, setOpen] = useState(false)
  const { label, groups, value, onValueChange } = options
  const set = value.length > 0
  return (
    <Primitive.Root open={open} onOpenChange={setOpen}>
      <span
        className={cx(
          'inline-flex h-8 max-w-full items-center rounded-md border text-xs touch:h-11.5 touch:rounded-lg touch:text-sm',
          set ? 'border-line-strong bg-surface shadow-control' : 'border-dashed border-control',
        )}
      >
        <Primitive.Trigger
          className={cx(
            'flex h-full min-w-0 items-center gap-1.5 px-2.5 font-medium text-muted transition-colors hover:bg-hover hover:text-ink data-[state=open]:bg-hover',
            set ? 'rounded-l-md' : 'rounded-md',
          )}
        >
          {!set && <CirclePlus aria-hidden="true" className="size-3.5 shrink-0" />}
          <span className="shrink-0">{set ? `${label}:` : label}</span>
          {set ? (
            <span className="truncate text-accent-ink">{summary(chosenLabels(groups, value))}</span>
          ) : (
            <ChevronDown aria-hidden="true" className="size-3.5 shrink-0 text-subtle" />
          )}
        </Primitive.Trigger>
        {set && (
          <button
            type="button"
            aria-label={clearLabel}
            onClick={() => onValueChange([])}
            className="grid h-full w-7 shrink-0 place-items-center rounded-r-md border-l border-line text-subtle hover:bg-hover hover:text-ink touch:w-11"
          >
            <X aria-hidden="true" className="size-3.5" />
          </button>
        )}
      </span>
      <Primitive.Portal>
        <Primitive.Content
          aria-label={label}
          align="start"
          sideOffset={6}
          collisionPadding={8}
          className={cx(popStyles, 'flex w-72 max-w-[calc(100vw-1rem)] flex-col')}
        >
          <FilterOptions {...options} onDone={() => setOpen(false)} />
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
