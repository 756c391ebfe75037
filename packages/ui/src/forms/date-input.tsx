import type { ComponentProps } from 'react'
import { cx } from '../lib/cx.ts'
import { controlHeight, controlStyles } from './control-styles.ts'
import { useFieldControl } from './field-context.ts'

export type DateInputProps = Omit<ComponentProps<'input'>, 'type'> & {
  kind?: 'date' | 'datetime-local' | 'time' | 'month' | undefined
}

/** Years have four digits: with more of them, which browsers let people type, it is no time that `Date` reads. */
const last = {
  date: '9999-12-31',
  'datetime-local': '9999-12-31T23:59',
  month: '9999-12',
  time: undefined,
}

/** The browser's own picker: localized, keyboard and phone ready, without a byte of script. */
export function DateInput({ kind = 'date', max = last[kind], className, ...rest }: DateInputProps) {
  const wiring = useFieldControl(rest)
  return (
    <input
      {...rest}
      {...wiring}
      type={kind}
      max={max}
      className={cx(controlStyles, controlHeight, 'min-w-0 tabular', className)}
    />
  )
}
