import { cx } from '@heimdall/ui'
import type { ReactNode } from 'react'

export interface DottedProps {
  /** Elements; what is false or null leaves no dot behind. */
  children: ReactNode
  /** On phones one below the other, for parts that are long themselves. */
  stack?: boolean
  className?: string
}

/** Facts in a row with a dot between them, which stays at the end of the line where they wrap. */
export function Dotted({ children, stack = false, className }: DottedProps) {
  return (
    <span
      className={cx(
        'flex flex-wrap gap-x-1.5',
        stack
          ? 'max-sm:flex-col sm:[&>:not(:last-child)]:after:ml-1.5 sm:[&>:not(:last-child)]:after:content-["·"]'
          : '[&>:not(:last-child)]:after:ml-1.5 [&>:not(:last-child)]:after:content-["·"]',
        className,
      )}
    >
      {children}
    </span>
  )
}
