import { cx, PrivacyBlur, usePrivacy } from '@heimdall/ui'
import type { ReactNode } from 'react'

export type PrivateTextProps = {
  children: ReactNode
  focusable?: boolean | undefined
  className?: string | undefined
}

/**
 * Private text inside a row that is one link: it lies above the link, so that hovering uncovers it, and the link's
 * focus uncovers it too.
 */
export function PrivateText({ children, focusable = false, className }: PrivateTextProps) {
  const on = usePrivacy()
  return (
    <PrivacyBlur
      focusable={focusable}
      className={cx(
        'inline-block max-w-full align-middle',
        on && 'relative z-1 group-has-focus-visible/row:blur-none',
        className,
      )}
    >
      {children}
    </PrivacyBlur>
  )
}
