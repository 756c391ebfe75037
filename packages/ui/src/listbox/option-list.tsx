import type { ReactNode } from 'react'
import { cx } from '../lib/cx.ts'

export type ListOption = { value: string; label: string }
type ListGroup<O extends ListOption> = {
  id: string
  label?: string | undefined
  options: readonly O[]
}

export type OptionListProps<O extends ListOption> = {
  id: string
  label: string
  groups: readonly ListGroup<O>[]
  active: string | undefined
  /** Omit it where options are actions rather than a choice that stays. */
  selected?: readonly string[] | undefined
  multiple?: boolean | undefined
  optionId: (value: string) => string
  onActivate: (value: string) => void
  onChoose: (value: string) => void
  renderOption: (option: O, selected: boolean) => ReactNode
  className?: string | undefined
}

/** The list of a combobox. The text box keeps the focus; the mouse moves the same active option as the arrows. */
export function OptionList<O extends ListOption>(props: OptionListProps<O>) {
  return (
    <div
      id={props.id}
      role="listbox"
      tabIndex={-1}
      aria-label={props.label}
      aria-multiselectable={props.multiple || undefined}
      className={cx('overflow-y-auto overscroll-contain p-1 outline-none', props.className)}
    >
      {props.groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a listbox may hold role=group, not fieldset.
        <div key={group.id} role="group" aria-label={group.label}>
          {group.label !== undefined && (
            <div aria-hidden="true" className="px-2.5 pt-2 pb-1 text-2xs font-medium text-subtle">
              {group.label}
            </div>
          )}
          {group.options.map((option) => {
            const selected = props.selected?.includes(option.value) ?? false
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the text box, which keeps the focus.
              <div
                key={option.value}
                id={props.optionId(option.value)}
                role="option"
                tabIndex={-1}
                aria-selected={props.selected ? selected : option.value === props.active}
                onMouseMove={() => props.onActivate(option.value)}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => props.onChoose(option.value)}
                className={cx(
                  'flex min-h-8 cursor-pointer select-none items-center gap-2.5 rounded-sm px-2.5 py-1.5 text-sm text-ink outline-none touch:min-h-11',
                  option.value === props.active && 'bg-active',
                )}
              >
                {props.renderOption(option, selected)}
              </div>
            )
          })}
        </div>
      ))}
    </div>
  )
}
