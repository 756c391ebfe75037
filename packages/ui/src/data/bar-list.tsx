import type { ReactNode } from 'react'

export type BarItem = { id: string; label: ReactNode; value: number }

export type BarListProps = {
  items: readonly BarItem[]
  /** Names the list: "Sign-ins by country". */
  label: string
  formatValue?: ((value: number) => string) | undefined
}

/** Shares of a whole, longest first as given: countries, clients, event types. */
export function BarList({ items, label, formatValue = String }: BarListProps) {
  const most = Math.max(1, ...items.map((item) => item.value))
  return (
    <ul aria-label={label} className="flex flex-col gap-1">
      {items.map((item) => (
        <li key={item.id} className="relative flex min-h-8 items-center justify-between gap-4 px-2.5 text-sm">
          <span
            aria-hidden="true"
            className="absolute inset-y-0 left-0 rounded-sm bg-accent-soft"
            style={{ width: `${Math.max(1, (item.value / most) * 100)}%` }}
          />
          <span className="relative min-w-0 truncate text-ink">{item.label}</span>
          <span className="relative font-medium text-ink tabular">{formatValue(item.value)}</span>
        </li>
      ))}
    </ul>
  )
}
