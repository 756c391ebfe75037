import { LoaderCircle } from 'lucide-react'
import { cx } from '../lib/cx.ts'

export type SpinnerProps = {
  /** Read to screen readers. Leave it out where text beside the spinner already says it. */
  label?: string | undefined
  className?: string | undefined
}

export function Spinner({ label, className }: SpinnerProps) {
  const icon = <LoaderCircle aria-hidden="true" className={cx('size-4 animate-spin', className)} />
  if (label === undefined) return icon
  return (
    <span role="status" className="inline-flex">
      {icon}
      <span className="sr-only">{label}</span>
    </span>
  )
}
