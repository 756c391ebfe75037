import { cx } from '../lib/cx.ts'

export type SkeletonProps = { circle?: boolean | undefined; className?: string | undefined }

/** A place held while data comes. Give it the size of what will stand there. */
export function Skeleton({ circle = false, className }: SkeletonProps) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        'block animate-breathe bg-active',
        circle ? 'rounded-full' : 'rounded-sm',
        className ?? 'h-4 w-full',
      )}
    />
  )
}
