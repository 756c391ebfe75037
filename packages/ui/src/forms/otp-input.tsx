import type { ComponentProps } from 'react'
import { cx } from '../lib/cx.ts'
import { controlStyles } from './control-styles.ts'
import { useFieldControl } from './field-context.ts'

export type OtpInputProps = ComponentProps<'input'>

/** One field, not six boxes: paste, autofill from SMS and screen readers work by themselves. */
export function OtpInput({ maxLength = 6, className, ...rest }: OtpInputProps) {
  const wiring = useFieldControl(rest)
  return (
    <input
      inputMode="numeric"
      autoComplete="one-time-code"
      spellCheck={false}
      {...rest}
      {...wiring}
      maxLength={maxLength}
      className={cx(
        controlStyles,
        'h-12 text-center font-mono text-xl tracking-[0.4em] indent-[0.4em] touch:text-xl',
        className,
      )}
    />
  )
}
