import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cx } from '../lib/cx.ts'
import { controlHeight, controlStyles } from './control-styles.ts'
import { useFieldControl } from './field-context.ts'

export type NativeSelectProps = ComponentProps<'select'>

/** The system's own list: best on phones and for long lists (time zones, countries), and it takes `register`. */
export function NativeSelect({ className, children, ...rest }: NativeSelectProps) {
  const wiring = useFieldControl(rest)
  return (
    <span className={cx('relative block', className)}>
      <select {...rest} {...wiring} className={cx(controlStyles, controlHeight, 'appearance-none pr-9')}>
        {children}
      </select>
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-subtle"
      />
    </span>
  )
}
