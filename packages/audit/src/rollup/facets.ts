import type { AuditFacets } from '@heimdall/contracts'
import type { Database } from '@heimdall/db'
import { sql } from 'drizzle-orm'
import { catalogAsJson } from '../catalog/serve.ts'
import type { EventFilter } from '../read/filter.ts'
import { countedEvents, type Span } from './counted-events.ts'
import { fitsRollups } from './fits-rollups.ts'
import { sampledEvents, sampleLimit } from './sample.ts'

export interface FacetOptions {
  filter: EventFilter
  span: Span
  /** For tests. */
  limit?: number
}

type FacetRow = {
  facet: 'types' | 'statuses' | 'sources' | 'countries'
  value: string
  count: number
}

const shown = 20
/** Of each facet, out of the database: more than types there are, for categories are sums over them. */
const mostRead = 500

/** The most frequent types, categories, statuses, sources and countries of the events that match, 20 of each. */
export async function facets(db: Database, options: FacetOptions): Promise<AuditFacets> {
  const { filter, span, limit = sampleLimit } = options
  const isExact = fitsRollups(filter)
  const source = isExact ? countedEvents(filter, span) : sampledEvents(filter, span, limit)
  const rows = await db.execute<FacetRow>(sql`
    WITH counted AS (
      SELECT CASE
          WHEN grouping(event_type) = 0 THEN 'types'
          WHEN grouping(status) = 0 THEN 'statuses'
          WHEN grouping(source_service) = 0 THEN 'sources'
          ELSE 'countries'
        END AS facet,
        coalesce(event_type, status, source_service, country_code) AS value,
        sum(events)::float8 AS count
      FROM ${source} AS matching
      GROUP BY GROUPING SETS ((event_type), (status), (source_service), (country_code))
    ), ranked AS (
      SELECT *, row_number() OVER (PARTITION BY facet ORDER BY count DESC, value) AS rank
      FROM counted WHERE value IS NOT NULL
    )
    SELECT facet, value, count FROM ranked WHERE rank <= ${mostRead}::int ORDER BY facet, rank`)
  const all = (facet: FacetRow['facet']) =>
    rows.filter((row) => row.facet === facet).map(({ value, count }) => ({ value, count }))
  const top = (facet: FacetRow['facet']) => all(facet).slice(0, shown)
  const total = all('statuses').reduce((sum, { count }) => sum + count, 0)
  return {
    types: top('types'),
    categories: categoriesOf(all('types')).slice(0, shown),
    statuses: top('statuses'),
    sources: top('sources'),
    countries: top('countries'),
    isPartial: !isExact && total > limit,
  }
}

function categoriesOf(types: AuditFacets['types']): AuditFacets['categories'] {
  const categoryOf = new Map<string, string>(
    catalogAsJson().types.map(({ type, category }) => [type, category]),
  )
  const counts = new Map<string, number>()
  for (const { value, count } of types) {
    const category = categoryOf.get(value)
    if (category !== undefined) counts.set(category, (counts.get(category) ?? 0) + count)
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => other.count - one.count || one.value.localeCompare(other.value))
}
