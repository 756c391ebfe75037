import { Card } from '@heimdall/ui'
import { type ReactNode, useId } from 'react'

export interface SectionCardProps {
  icon: ReactNode
  title: string
  /** A badge: how it stands. */
  status?: ReactNode
  text: ReactNode
  actions?: ReactNode
  /** A list, below a line. */
  children?: ReactNode
}

/** One part of the security page: what it is, how it stands, what can be done. */
export function SectionCard({ icon, title, status, text, actions, children }: SectionCardProps) {
  const id = useId()
  return (
    <Card role="region" aria-labelledby={id}>
      <div className="flex items-start gap-4 px-5 py-4">
        <span
          aria-hidden="true"
          className="grid size-9 shrink-0 place-items-center rounded-lg border border-line bg-sunken text-muted [&_svg]:size-4.5"
        >
          {icon}
        </span>
        <div className="flex min-w-0 flex-1 flex-col gap-3 sm:flex-row sm:items-center sm:justify-between">
          <div className="min-w-0">
            <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <h2 id={id} className="font-medium text-ink">
                {title}
              </h2>
              {status}
            </div>
            <div className="mt-0.5 max-w-prose text-sm text-pretty text-muted">{text}</div>
          </div>
          {actions !== undefined && <div className="flex shrink-0 flex-wrap gap-2">{actions}</div>}
        </div>
      </div>
      {children}
    </Card>
  )
}
