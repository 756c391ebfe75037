import type { AuditFacets } from '@heimdall/contracts'
import type { Database } from '@heimdall/db'
import { type SQL, sql } from 'drizzle-orm'
import { catalogAsJson } from '../catalog/serve.ts'
import { countedEvents } from './counted-events.ts'
import { fitsRollups } from './fits-rollups.ts'
import { type SampleOptions, sampleEvents } from './sample.ts'

type Facet = 'types' | 'statuses' | 'sources' | 'countries'

const shown = 20

/** The most frequent types, categories, statuses, sources and countries of the events that match, 20 of each. */
export async function facets(db: Database, options: SampleOptions): Promise<AuditFacets> {
  const { filter, span } = options
  const counts = new Map<Facet, Map<string, number>>()
  async function read(source: SQL): Promise<number> {
    const rows = await db.execute<{ facet: Facet; value: string; count: number }>(sql`
      SELECT CASE
          WHEN grouping(event_type) = 0 THEN 'types'
          WHEN grouping(status) = 0 THEN 'statuses'
          WHEN grouping(source_service) = 0 THEN 'sources'
          ELSE 'countries'
        END AS facet,
        coalesce(event_type, status, source_service, country_code) AS value,
        sum(events)::float8 AS count
      FROM ${source} AS matching
      GROUP BY GROUPING SETS ((event_type), (status), (source_service), (country_code))`)
    for (const { facet, value, count } of rows) {
      if (value === null) continue
      const known = counts.get(facet) ?? new Map<string, number>()
      counts.set(facet, known.set(value, (known.get(value) ?? 0) + count))
    }
    return rows.reduce((sum, { facet, count }) => (facet === 'statuses' ? sum + count : sum), 0)
  }
  const isExact = fitsRollups(filter)
  const isPartial = isExact ? false : await sampleEvents(db, options, read)
  if (isExact) await read(countedEvents(filter, span))
  const all = (facet: Facet) => sorted(counts.get(facet) ?? new Map())
  const top = (facet: Facet) => all(facet).slice(0, shown)
  return {
    types: top('types'),
    categories: categoriesOf(all('types')).slice(0, shown),
    statuses: top('statuses'),
    sources: top('sources'),
    countries: top('countries'),
    isPartial,
  }
}

const sorted = (counts: ReadonlyMap<string, number>): AuditFacets['types'] =>
  [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))

function categoriesOf(types: AuditFacets['types']): AuditFacets['categories'] {
  const categoryOf = new Map<string, string>(
    catalogAsJson().types.map(({ type, category }) => [type, category]),
  )
  const counts = new Map<string, number>()
  for (const { value, count } of types) {
    const category = categoryOf.get(value)
    if (category !== undefined) counts.set(category, (counts.get(category) ?? 0) + count)
  }
  return sorted(counts)
}
