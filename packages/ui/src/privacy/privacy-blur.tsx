import type { ReactNode } from 'react'
import { cx } from '../lib/cx.ts'
import { usePrivacy } from './privacy-context.ts'

export type PrivacyBlurProps = {
  children: ReactNode
  /** Off inside links and buttons: their focus uncovers it too. */
  focusable?: boolean | undefined
  className?: string | undefined
}

/**
 * Keeps e-mails, ids, addresses and places from a passer-by's eyes: blurred until hovered or focused.
 * Only a blur, stronger on larger letters; the text stays in the page for screen readers, search and copying.
 */
export function PrivacyBlur({ children, focusable = true, className }: PrivacyBlurProps) {
  const on = usePrivacy()
  if (!on) return <span className={className}>{children}</span>
  return (
    <span
      {...(focusable && { tabIndex: 0 })}
      data-private=""
      className={cx(
        'rounded-xs inline-focus blur-[0.42em] transition-[filter] duration-150 hover:blur-none focus-within:blur-none in-focus-visible:blur-none',
        className,
      )}
    >
      {children}
    </span>
  )
}
