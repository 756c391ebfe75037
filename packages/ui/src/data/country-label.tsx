import { countryName } from '@heimdall/contracts'

export type CountryLabelProps = {
  /** ISO 3166-1 alpha-2. */
  code: string | null | undefined
  locale: string
  /** Said when the country is not known. */
  unknownLabel: string
}

/** Letters and the localized name; flags are images or missing glyphs, and they offend. */
export function CountryLabel({ code, locale, unknownLabel }: CountryLabelProps) {
  if (!code) return <span className="text-muted">{unknownLabel}</span>
  const upper = code.toUpperCase()
  return (
    <span className="inline-flex min-w-0 max-w-full items-center gap-2">
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
