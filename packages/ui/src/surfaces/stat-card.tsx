import type { ReactNode } from 'react'
import { Sparkline } from '../data/sparkline.tsx'
import { cx } from '../lib/cx.ts'
import { Card } from './card.tsx'

export type StatCardProps = {
  label: ReactNode
  /** Already formatted for the locale. */
  value: ReactNode
  hint?: ReactNode
  trend?: readonly number[] | undefined
  icon?: ReactNode
  className?: string | undefined
}

export function StatCard({ label, value, hint, trend, icon, className }: StatCardProps) {
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
      {hint !== undefined && <div className="flex text-xs text-muted">{hint}</div>}
    </Card>
  )
}
