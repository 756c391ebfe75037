import type { AuditFacets } from '@heimdall/contracts'
import type { Database } from '@heimdall/db'
import { type SQL, sql } from '@heimdall/db/sql'
import { catalogAsJson } from '../catalog/serve.ts'
import { countedEvents, type Span } from './counted-events.ts'
import { fitsRollups } from './dimensions-of.ts'
import type { Dimension } from './rollups.ts'
import { type Sampled, type SampleOptions, sampleEvents } from './sample.ts'
import { walkRollups } from './walk-rollups.ts'

type Facet = 'types' | 'statuses' | 'sources' | 'countries'
type Row = { facet: Facet; value: string | null; count: number }

const shown = 20
const byDimension = [
  ['types', 'event_type'],
  ['sources', 'source_service'],
  ['countries', 'country_code'],
] as const satisfies readonly (readonly [Facet, Dimension])[]
const dimensions = byDimension.map(([, dimension]) => dimension)

/** The most frequent types, categories, statuses, sources and countries of the events that match, 20 of each. */
export async function facets(db: Database, options: SampleOptions): Promise<AuditFacets> {
  const { filter } = options
  const counts = new Map<Facet, Map<string, number>>()
  function add(rows: readonly Row[]): void {
    for (const { facet, value, count } of rows) {
      if (value === null || count === 0) continue
      const known = counts.get(facet) ?? new Map<string, number>()
      counts.set(facet, known.set(value, (known.get(value) ?? 0) + count))
    }
  }
  const since = fitsRollups(filter)
    ? await walkRollups(db, options, dimensions, async (span) => {
        for (const rows of await Promise.all(ofRollups(span).map((facet) => db.execute<Row>(facet))))
          add(rows)
      })
    : await sampleEvents(db, options, async (events) => {
        const rows = await db.execute<Row & { oldest: string }>(ofEvents(events))
        add(rows)
        return sampled(rows)
      })
  const all = (facet: Facet) => sorted(counts.get(facet) ?? new Map())
  const top = (facet: Facet) => all(facet).slice(0, shown)
  return {
    types: top('types'),
    categories: categoriesOf(all('types')).slice(0, shown),
    statuses: top('statuses'),
    sources: top('sources'),
    countries: top('countries'),
    isPartial: since !== null,
    countedFrom: since?.toISOString() ?? null,
  }

  /**
   * Each facet from the smallest rollup that knows it, statuses from the one that sources need anyway. All at once: with
   * TimescaleDB planning takes longer than reading.
   */
  function ofRollups(span: Span): SQL[] {
    const counted = (column: Dimension) => sql`${countedEvents(filter, span, { by: [column] })} AS counted`
    return byDimension.map(([name, column]) =>
      column === 'source_service'
        ? sql`
          SELECT CASE WHEN grouping(status) = 0 THEN 'statuses' ELSE ${name} END AS facet,
            coalesce(status, source_service) AS value, sum(events)::float8 AS count
          FROM ${counted(column)} GROUP BY GROUPING SETS ((status), (source_service))`
        : sql`
          SELECT ${name}::text AS facet, ${sql.identifier(column)} AS value, sum(events)::float8 AS count
          FROM ${counted(column)} GROUP BY 2`,
    )
  }
}

const ofEvents = (events: SQL): SQL => sql`
  SELECT CASE
      WHEN grouping(event_type) = 0 THEN 'types'
      WHEN grouping(status) = 0 THEN 'statuses'
      WHEN grouping(source_service) = 0 THEN 'sources'
      ELSE 'countries'
    END AS facet,
    coalesce(event_type, status, source_service, country_code) AS value,
    sum(events)::float8 AS count, min(created_at) AS oldest
  FROM ${events} AS matching
  GROUP BY GROUPING SETS ((event_type), (status), (source_service), (country_code))`

function sampled(rows: readonly (Row & { oldest: string })[]): Sampled {
  const statuses = rows.filter(({ facet }) => facet === 'statuses')
  const oldest = statuses.map((row) => new Date(row.oldest).getTime())
  return {
    events: statuses.reduce((sum, { count }) => sum + count, 0),
    oldest: oldest.length > 0 ? new Date(Math.min(...oldest)) : null,
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
