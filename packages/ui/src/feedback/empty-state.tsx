import type { ReactNode } from 'react'

export type EmptyStateProps = {
  icon: ReactNode
  title: ReactNode
  /** What to do next, in a sentence. */
  description?: ReactNode
  action?: ReactNode
}

export function EmptyState({ icon, title, description, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center px-6 py-12 text-center">
      <span
        aria-hidden="true"
        className="mb-4 grid size-12 place-items-center rounded-xl border border-line bg-sunken text-subtle [&_svg]:size-5"
      >
        {icon}
      </span>
      <p className="text-sm font-semibold text-ink">{title}</p>
      {description !== undefined && <p className="mt-1 max-w-sm text-sm text-muted">{description}</p>}
      {action !== undefined && <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  )
}
