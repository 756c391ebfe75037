import type { ComponentProps } from 'react'
import { cx } from '../lib/cx.ts'
import { controlHeight, controlStyles } from './control-styles.ts'
import { useFieldControl } from './field-context.ts'

export type DateInputProps = Omit<ComponentProps<'input'>, 'type'> & {
  kind?: 'date' | 'datetime-local' | 'time' | 'month' | undefined
}

/** The browser's own picker: localized, keyboard and phone ready, without a byte of script. */
export function DateInput({ kind = 'date', className, ...rest }: DateInputProps) {
  const wiring = useFieldControl(rest)
  return (
    <input
      {...rest}
      {...wiring}
      type={kind}
      className={cx(controlStyles, controlHeight, 'min-w-0 tabular', className)}
    />
  )
}
