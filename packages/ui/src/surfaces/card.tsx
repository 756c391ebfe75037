import type { ComponentProps } from 'react'
import { cx } from '../lib/cx.ts'

export type CardProps = ComponentProps<'div'>

export function Card({ className, ...rest }: CardProps) {
  return (
    <div
      {...rest}
      className={cx('min-w-0 rounded-lg border border-line bg-surface shadow-card', className)}
    />
  )
}

/** Title and description at the left, one action at the right: pass it as the last child. */
export function CardHeader({ className, ...rest }: CardProps) {
  return (
    <div
      {...rest}
      className={cx('flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-5 pt-4 pb-3', className)}
    />
  )
}

export function CardTitle({ className, children, ...rest }: ComponentProps<'h2'>) {
  return (
    <h2 {...rest} className={cx('text-sm font-semibold text-ink', className)}>
      {children}
    </h2>
  )
}

export function CardDescription({ className, ...rest }: ComponentProps<'p'>) {
  return <p {...rest} className={cx('mt-0.5 max-w-prose text-sm text-muted', className)} />
}

export function CardContent({ className, ...rest }: CardProps) {
  return <div {...rest} className={cx('px-5 pt-1 pb-5', className)} />
}

export function CardFooter({ className, ...rest }: CardProps) {
  return (
    <div
      {...rest}
      className={cx(
        'flex flex-wrap items-center justify-end gap-2 rounded-b-lg border-t border-line bg-sunken px-5 py-3',
        className,
      )}
    />
  )
}
