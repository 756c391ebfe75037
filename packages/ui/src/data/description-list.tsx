import type { ReactNode } from 'react'
import { cx } from '../lib/cx.ts'

export type DescriptionListProps = {
  items: readonly { term: string; value: ReactNode }[]
  /** Term above value: for narrow places. Otherwise side by side from 640 px up. */
  stacked?: boolean | undefined
  className?: string | undefined
}

export function DescriptionList({ items, stacked = false, className }: DescriptionListProps) {
  return (
    <dl className={cx('divide-y divide-line text-sm', className)}>
      {items.map((item) => (
        <div
          key={item.term}
          className={cx(
            'flex flex-col gap-x-4 gap-y-0.5 py-2.5 first:pt-0 last:pb-0',
            !stacked && 'sm:flex-row sm:items-baseline',
          )}
        >
          <dt className={cx('shrink-0 text-muted', !stacked && 'sm:w-40')}>{item.term}</dt>
          <dd className="min-w-0 flex-1 text-ink wrap-anywhere">{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
