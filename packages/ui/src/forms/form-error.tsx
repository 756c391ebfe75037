import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

export type FormErrorProps = {
  /** Nothing is rendered without a title. */
  title: ReactNode
  children?: ReactNode
  /** Messages of several fields at once. */
  messages?: readonly string[] | undefined
}

/** What went wrong with the whole form, above its fields. Focusable by script, announced at once. */
export function FormError({ title, children, messages = [] }: FormErrorProps) {
  if (!title) return null
  return (
    <div
      role="alert"
      tabIndex={-1}
      className="flex gap-2.5 rounded-lg bg-danger-soft p-3 ring-1 ring-danger/25 ring-inset text-sm text-ink"
    >
      <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-danger-ink" />
      <div className="min-w-0">
        <p className="font-medium text-danger-ink">{title}</p>
        {children !== undefined && <div className="mt-0.5 text-muted">{children}</div>}
        {messages.length > 0 && (
          <ul className="mt-1 list-disc pl-4 text-muted">
            {messages.map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}
