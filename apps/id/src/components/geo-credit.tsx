import { useQuery } from '@tanstack/react-query'
import { infoQuery } from '../features/account/queries.ts'

/** On every page with places: the licence of the database asks for it, with a link back. */
export function GeoCredit() {
  const credit = useQuery(infoQuery()).data?.geoAttribution
  if (!credit) return null
  return (
    <p className="mt-10 text-center text-xs text-muted">
      <a
        href={credit.url}
        target="_blank"
        rel="noreferrer"
        className="rounded-xs underline decoration-line-strong underline-offset-3 hover:text-ink touch:inline-block touch:py-3.5"
      >
        {credit.text}
      </a>
    </p>
  )
}
