import { Check, Minus } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { cx } from '../lib/cx.ts'
import { ChoiceText } from './choice-text.tsx'
import { useFieldControl } from './field-context.ts'

export type CheckboxProps = Omit<ComponentProps<'input'>, 'type' | 'size'> & {
  /** Without a label (a table's selection column), give `aria-label`. */
  label?: ReactNode
  description?: ReactNode
  /** Some, but not all, of what this box stands for. */
  indeterminate?: boolean | undefined
}

/** A native checkbox, so `register` can be spread on it. */
export function Checkbox({
  label,
  description,
  indeterminate = false,
  className,
  ref,
  ...rest
}: CheckboxProps) {
  const wiring = useFieldControl(rest)
  // The DOM knows indeterminate as a property only.
  function attach(node: HTMLInputElement | null) {
    if (node) node.indeterminate = indeterminate
    if (typeof ref === 'function') return ref(node)
    if (ref) ref.current = node
  }
  const box = (
    <span className="relative grid size-4 shrink-0 place-items-center touch:size-5">
      <input
        {...rest}
        {...wiring}
        ref={attach}
        type="checkbox"
        className="peer size-full appearance-none rounded-xs border border-control bg-surface transition-colors checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent aria-invalid:border-danger disabled:opacity-50 forced-colors:appearance-auto"
      />
      <Check
        aria-hidden="true"
        strokeWidth={3.25}
        className="pointer-events-none absolute hidden size-3 text-on-accent peer-checked:block peer-indeterminate:hidden forced-colors:hidden touch:size-3.5"
      />
      <Minus
        aria-hidden="true"
        strokeWidth={3.25}
        className="pointer-events-none absolute hidden size-3 text-on-accent peer-indeterminate:block forced-colors:hidden touch:size-3.5"
      />
    </span>
  )
  if (label === undefined) {
    return (
      // The label widens the target around a bare box.
      // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox is inside `box`, named by its aria-label.
      <label
        className={cx('-m-2 inline-grid align-middle place-items-center p-2 touch:-m-3 touch:p-3', className)}
      >
        {box}
      </label>
    )
  }
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox is inside `box`.
    <label className={cx('flex items-start gap-2.5 touch:min-h-11 touch:py-2.5', className)}>
      <span className="grid h-5 place-items-center">{box}</span>
      <ChoiceText label={label} description={description} />
    </label>
  )
}
