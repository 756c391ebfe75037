import { type ReactNode, useId } from 'react'
import { cx } from '../lib/cx.ts'

export type Segment<V extends string = string> = { value: V; label: string; icon?: ReactNode }

export type SegmentedControlProps<V extends string> = {
  /** Names the group; not shown. */
  label: string
  options: readonly Segment<V>[]
  value: V
  onValueChange: (value: V) => void
  /** Icons alone; the labels stay as names and titles. */
  iconOnly?: boolean | undefined
  block?: boolean | undefined
  className?: string | undefined
}

/** One of two to five views. Native radios: arrow keys and forms need no code. */
export function SegmentedControl<V extends string>({
  label,
  options,
  value,
  onValueChange,
  iconOnly = false,
  block = false,
  className,
}: SegmentedControlProps<V>) {
  const name = useId()
  return (
    <fieldset
      className={cx(
        'max-w-full items-center gap-0.5 overflow-x-auto rounded-lg bg-active p-0.5',
        block ? 'flex' : 'inline-flex w-fit',
        className,
      )}
    >
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          title={iconOnly ? option.label : undefined}
          className={cx(
            'relative flex h-8 shrink-0 items-center justify-center gap-1.5 whitespace-nowrap rounded-md text-xs font-medium text-muted transition-colors duration-100 hover:text-ink touch:h-11 touch:text-sm [&_svg]:size-4',
            'has-checked:bg-surface has-checked:text-ink has-checked:shadow-card dark:has-checked:bg-line-strong',
            'has-focus-visible:outline-2 has-focus-visible:outline-focus',
            iconOnly ? 'w-8 touch:w-11' : 'px-3',
            block && 'flex-1',
          )}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onValueChange(option.value)}
            className="absolute inset-0 appearance-none opacity-0"
          />
          {option.icon !== undefined && <span aria-hidden="true">{option.icon}</span>}
          <span className={iconOnly ? 'sr-only' : undefined}>{option.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
