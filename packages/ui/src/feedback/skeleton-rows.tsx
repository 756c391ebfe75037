import { cx } from '../lib/cx.ts'
import { Skeleton } from './skeleton.tsx'

export type SkeletonRowsProps = {
  /** Read to screen readers: "Loading sessions". */
  label: string
  rows?: number | undefined
  /** A circle in front of each row, where avatars or icons will be. */
  avatar?: boolean | undefined
  className?: string | undefined
}

// Uneven, so that it reads as text; fixed, so that it does not jump between renders.
const widths = ['w-2/5', 'w-3/5', 'w-1/2', 'w-1/3', 'w-2/3']

export function SkeletonRows({ label, rows = 5, avatar = false, className }: SkeletonRowsProps) {
  return (
    <div role="status" className={cx('divide-y divide-line', className)}>
      <span className="sr-only">{label}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex items-center gap-3 px-5 py-3.5">
          {avatar && <Skeleton circle className="size-8" />}
          <Skeleton className={cx('h-3.5', widths[row % widths.length])} />
          <Skeleton className="ml-auto h-3.5 w-16" />
        </div>
      ))}
    </div>
  )
}
