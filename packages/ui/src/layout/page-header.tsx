import type { ReactNode } from 'react'
import { cx } from '../lib/cx.ts'

export type PageHeaderProps = {
  title: ReactNode
  description?: ReactNode
  /** At most one primary button. */
  actions?: ReactNode
  /** A Breadcrumbs element. */
  breadcrumbs?: ReactNode
  /** Beside the title: a badge or a live indicator. */
  status?: ReactNode
  className?: string | undefined
}

export function PageHeader({ title, description, actions, breadcrumbs, status, className }: PageHeaderProps) {
  return (
    <div className={cx('mb-6 flex flex-col gap-2', className)}>
      {breadcrumbs}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="text-xl font-semibold tracking-tight text-ink wrap-anywhere">{title}</h1>
            {status}
          </div>
          {description !== undefined && (
            <p className="mt-1 max-w-prose text-sm text-pretty text-muted">{description}</p>
          )}
        </div>
        {actions !== undefined && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
    </div>
  )
}
