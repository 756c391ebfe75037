import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'

export type BreadcrumbsProps = {
  /** Names the navigation: "Breadcrumbs". */
  label: string
  /** Links, the current page last as plain text. */
  items: readonly { id: string; content: ReactNode }[]
}

export function Breadcrumbs({ label, items }: BreadcrumbsProps) {
  return (
    <nav aria-label={label} className="touch:-my-2">
      <ol className="flex flex-wrap items-center gap-1 text-xs text-muted">
        {items.map((item, index) => {
          const last = index === items.length - 1
          return (
            <li key={item.id} className="flex min-w-0 items-center gap-1">
              <span
                {...(last && { 'aria-current': 'page' as const })}
                className="truncate [&_a]:rounded-xs [&_a]:hover:text-ink [&_a]:hover:underline touch:[&_a]:inline-flex touch:[&_a]:min-h-11 touch:[&_a]:items-center"
              >
                {item.content}
              </span>
              {!last && <ChevronRight aria-hidden="true" className="size-3 shrink-0 text-subtle" />}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
