import { countryName } from '@heimdall/contracts'
import { cx } from '../lib/cx.ts'

export type CountryLabelProps = {
  /** ISO 3166-1 alpha-2. */
  code: string | null | undefined
  locale: string
  /** Said when the country is not known. */
  unknownLabel: string
  className?: string | undefined
}

/** Letters and the localized name; flags are images or missing glyphs, and they offend. */
export function CountryLabel({ code, locale, unknownLabel, className }: CountryLabelProps) {
  if (!code) return <span className={cx('text-muted', className)}>{unknownLabel}</span>
  const upper = code.toUpperCase()
  return (
    <span className={cx('inline-flex min-w-0 max-w-full items-center gap-2', className)}>
      <span
        aria-hidden="true"
        className="shrink-0 rounded-xs bg-active px-1 font-mono text-2xs font-medium text-muted"
      >
        {upper}
      </span>
      <span className="truncate">{countryName(upper, locale)}</span>
    </span>
  )
}
