import { Link } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { TripsSearch } from './trips-search.ts'

export interface BackHeadingProps {
  title: ReactNode
  text?: string
  /** How the list was asked for. */
  search?: TripsSearch
  children?: ReactNode
}

/** The title below the tabs, with the way back to the list. */
export function BackHeading({ title, text, search, children }: BackHeadingProps) {
  const t = useTranslations('trips')
  return (
    <div className="mb-4 flex flex-col gap-1">
      <Link
        to="/location/trips"
        {...(search && { search })}
        className="inline-flex items-center gap-1 self-start rounded-sm text-sm text-muted hover:text-ink touch:min-h-11"
      >
        <ArrowLeft aria-hidden="true" className="size-4" />
        {t('back')}
      </Link>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <h2 className="flex min-w-0 flex-wrap items-center gap-2 text-lg font-semibold tracking-tight text-ink wrap-anywhere">
            {title}
          </h2>
          {text !== undefined && <p className="max-w-prose text-sm text-pretty text-muted">{text}</p>}
        </div>
        {children}
      </div>
    </div>
  )
}
