import type { ComponentProps } from 'react'
import { cx } from '../lib/cx.ts'
import { controlHeight, controlStyles } from './control-styles.ts'
import { useFieldControl } from './field-context.ts'

export type InputProps = ComponentProps<'input'> & {
  /** Keys, ids and codes: monospaced, no correction by the keyboard. */
  code?: boolean | undefined
}

export function Input({ code = false, className, ...rest }: InputProps) {
  const wiring = useFieldControl(rest)
  const codeProps = code ? { spellCheck: false, autoCapitalize: 'none', autoCorrect: 'off' } : {}
  return (
    <input
      {...codeProps}
      {...rest}
      {...wiring}
      className={cx(
        controlStyles,
        controlHeight,
        'read-only:bg-sunken',
        code && 'font-mono leading-6',
        className,
      )}
    />
  )
}
