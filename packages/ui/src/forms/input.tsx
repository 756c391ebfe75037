import type { ComponentProps, ReactNode } from 'react'
import { cx } from '../lib/cx.ts'
import { controlHeight, controlStyles } from './control-styles.ts'
import { useFieldControl } from './field-context.ts'

export type InputProps = ComponentProps<'input'> & {
  /** An icon at the start; decorative. */
  icon?: ReactNode
  /** Keys, ids and codes: monospaced, no correction by the keyboard. */
  code?: boolean | undefined
}

export function Input({ icon, code = false, className, ...rest }: InputProps) {
  const wiring = useFieldControl(rest)
  const codeProps = code ? { spellCheck: false, autoCapitalize: 'none', autoCorrect: 'off' } : {}
  const input = (
    <input
      {...codeProps}
      {...rest}
      {...wiring}
      className={cx(
        controlStyles,
        controlHeight,
        'read-only:bg-sunken',
        code && 'font-mono leading-6',
        icon !== undefined && 'pl-9',
        icon === undefined && className,
      )}
    />
  )
  if (icon === undefined) return input
  return (
    <span className={cx('relative block', className)}>
      <span
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 left-3 grid place-items-center text-subtle [&_svg]:size-4"
      >
        {icon}
      </span>
      {input}
    </span>
  )
}
