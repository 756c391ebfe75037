import type { ReactNode } from 'react'

/** The words beside a checkbox, radio or switch. */
export function ChoiceText({ label, description }: { label: ReactNode; description?: ReactNode }) {
  return (
    <span className="flex min-w-0 flex-col">
      <span className="text-sm font-medium text-ink">{label}</span>
      {description !== undefined && <span className="text-xs text-muted">{description}</span>}
    </span>
  )
}
