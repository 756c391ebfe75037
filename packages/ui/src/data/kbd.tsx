import type { ComponentProps } from 'react'
import { cx } from '../lib/cx.ts'

export type KbdProps = ComponentProps<'kbd'>

export function Kbd({ className, ...rest }: KbdProps) {
  return (
    <kbd
      {...rest}
      className={cx(
        'inline-flex h-5 min-w-5 items-center justify-center rounded-xs border border-line-strong bg-sunken px-1 font-sans text-2xs font-medium text-muted',
        className,
      )}
    />
  )
}
