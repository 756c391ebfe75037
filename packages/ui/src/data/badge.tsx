import type { ComponentProps, ReactNode } from 'react'
import { cx } from '../lib/cx.ts'
import { softTone, type Tone } from '../lib/tones.ts'

export type BadgeProps = ComponentProps<'span'> & { tone?: Tone | undefined; icon?: ReactNode }

export function Badge({ tone = 'neutral', icon, className, children, ...rest }: BadgeProps) {
  return (
    <span
      {...rest}
      className={cx(
        'inline-flex h-5 max-w-full shrink-0 items-center gap-1 rounded-sm px-1.5 text-xs font-medium whitespace-nowrap [&_svg]:size-3.5 [&_svg]:shrink-0',
        softTone[tone],
        className,
      )}
    >
      {icon !== undefined && <span aria-hidden="true">{icon}</span>}
      <span className="truncate">{children}</span>
    </span>
  )
}
