import { ArrowDownRight, ArrowRight, ArrowUpRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Sparkline } from '../data/sparkline.tsx'
import { cx } from '../lib/cx.ts'
import { inkTone } from '../lib/tones.ts'
import { Card } from './card.tsx'

export type StatCardProps = {
  label: ReactNode
  /** Already formatted for the locale. */
  value: ReactNode
  hint?: ReactNode
  /** `text` is formatted and carries the sign; `tone` says whether that is good. */
  delta?:
    | { text: string; direction: 'up' | 'down' | 'flat'; tone?: 'success' | 'danger' | 'neutral' | undefined }
    | undefined
  trend?: readonly number[] | undefined
  icon?: ReactNode
  className?: string | undefined
}

const arrows = { up: ArrowUpRight, down: ArrowDownRight, flat: ArrowRight }

export function StatCard({ label, value, hint, delta, trend, icon, className }: StatCardProps) {
  const Arrow = delta && arrows[delta.direction]
  return (
    <Card className={cx('flex flex-col gap-1 px-5 py-4', className)}>
      <div className="flex items-center justify-between gap-2 text-xs font-medium text-muted">
        {label}
        {icon !== undefined && (
          <span aria-hidden="true" className="text-subtle [&_svg]:size-4">
            {icon}
          </span>
        )}
      </div>
      <div className="flex min-h-9 items-end justify-between gap-4">
        <span className="text-2xl font-semibold tracking-tight text-ink tabular">{value}</span>
        {trend !== undefined && trend.length > 1 && (
          <Sparkline values={trend} className="mb-1 h-8 w-24 shrink-0 text-accent-ink" />
        )}
      </div>
      {(delta !== undefined || hint !== undefined) && (
        <div className="flex flex-wrap items-center gap-x-1.5 text-xs text-muted">
          {delta !== undefined && Arrow !== undefined && (
            <span
              className={cx(
                'inline-flex items-center gap-0.5 font-medium tabular',
                inkTone[delta.tone ?? 'neutral'],
              )}
            >
              <Arrow aria-hidden="true" className="size-3.5" />
              {delta.text}
            </span>
          )}
          {hint}
        </div>
      )}
    </Card>
  )
}
