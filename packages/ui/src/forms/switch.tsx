import type { ComponentProps, ReactNode } from 'react'
import { cx } from '../lib/cx.ts'
import { ChoiceText } from './choice-text.tsx'
import { useFieldControl } from './field-context.ts'

export type SwitchProps = Omit<ComponentProps<'input'>, 'type' | 'size' | 'role'> & {
  /** Without a label, give `aria-label`. */
  label?: ReactNode
  description?: ReactNode
}

/** Takes effect at once; what needs a Save button is a Checkbox. Native, so `register` can be spread on it. */
export function Switch({ label, description, className, ...rest }: SwitchProps) {
  const wiring = useFieldControl(rest)
  const control = (
    <span className="relative inline-flex h-5 w-9 shrink-0 touch:h-6 touch:w-11">
      <input
        {...rest}
        {...wiring}
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox reports its own state.
        role="switch"
        className="peer size-full appearance-none rounded-full bg-control transition-colors duration-150 checked:bg-accent disabled:opacity-50 forced-colors:appearance-auto"
      />
      <span
        aria-hidden="true"
        className="pointer-events-none absolute top-0.5 left-0.5 size-4 rounded-full bg-on-accent shadow-control transition-transform duration-150 ease-calm peer-checked:translate-x-4 forced-colors:hidden touch:size-5 touch:peer-checked:translate-x-5"
      />
    </span>
  )
  if (label === undefined) {
    // biome-ignore lint/a11y/noLabelWithoutControl: the switch is inside, named by its aria-label.
    return <label className={cx('inline-grid place-items-center touch:min-h-11', className)}>{control}</label>
  }
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the switch is inside `control`.
    <label className={cx('flex items-start justify-between gap-4 touch:min-h-11 touch:py-2.5', className)}>
      <ChoiceText label={label} description={description} />
      {control}
    </label>
  )
}
