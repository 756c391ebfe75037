import type { ReactNode } from 'react'
import { BifrostLine } from '../feedback/bifrost-line.tsx'

export type AuthLayoutProps = {
  logo: ReactNode
  title: ReactNode
  description?: ReactNode
  children: ReactNode
  /** Below the fields, inside the card: "New here? Register". */
  cardFooter?: ReactNode
  /** Below the card: language, theme, legal links. */
  footer?: ReactNode
  /** Turns the line on the card into progress while something is being checked. */
  busyLabel?: string | undefined
}

export function AuthLayout({
  logo,
  title,
  description,
  children,
  cardFooter,
  footer,
  busyLabel,
}: AuthLayoutProps) {
  return (
    <div className="flex min-h-dvh flex-col items-center px-4 py-6 sm:py-10">
      <main data-card className="my-auto flex w-full max-w-100 flex-col items-center gap-6">
        {logo}
        <div className="w-full overflow-hidden rounded-xl border border-line bg-surface shadow-pop">
          {busyLabel === undefined ? (
            <BifrostLine />
          ) : (
            <BifrostLine mode="indeterminate" label={busyLabel} className="rounded-none" />
          )}
          <div className="flex flex-col gap-6 p-6 sm:p-8">
            <div className="text-center">
              <h1 className="text-xl font-semibold tracking-tight text-ink">{title}</h1>
              {description !== undefined && (
                <p className="mt-1.5 text-sm text-pretty text-muted">{description}</p>
              )}
            </div>
            {children}
          </div>
          {cardFooter !== undefined && (
            <div className="border-t border-line bg-sunken px-6 py-4 text-center text-sm text-muted touch:[&_a]:-my-3 touch:[&_a]:inline-block touch:[&_a]:py-3">
              {cardFooter}
            </div>
          )}
        </div>
      </main>
      {footer !== undefined && (
        <footer className="flex flex-wrap items-center justify-center gap-x-4 gap-y-2 pt-8 text-xs text-muted touch:[&>:is(a,button)]:inline-flex touch:[&>:is(a,button)]:min-h-11 touch:[&>:is(a,button)]:min-w-11 touch:[&>:is(a,button)]:items-center touch:[&>:is(a,button)]:justify-center">
          {footer}
        </footer>
      )}
    </div>
  )
}
