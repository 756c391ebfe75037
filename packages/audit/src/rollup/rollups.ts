/** What rollups tell apart beside time and status, by the name of its column. */
export type Dimension = 'event_type' | 'source_service' | 'country_code'
export type Unit = 'week' | 'day' | 'hour' | 'minute'

/** Counts of events by time, status and some dimensions. */
export interface Rollup {
  /** Of the relation that is read. */
  name: string
  unit: Unit
  dimensions: readonly Dimension[]
}

/** By the minute only what a histogram of everything needs: others would have nearly a row an event. */
const kinds: readonly (readonly [suffix: string, units: readonly Unit[], ...dimensions: Dimension[]])[] = [
  ['', ['minute', 'hour', 'day'], 'event_type', 'source_service', 'country_code'],
  ['_by_source', ['minute', 'hour', 'day', 'week'], 'source_service'],
  ['_by_country', ['hour', 'day', 'week'], 'country_code'],
  ['_by_type', ['hour', 'day', 'week'], 'event_type'],
  ['_by_type_and_source', ['day', 'week'], 'event_type', 'source_service'],
  ['_by_source_and_country', ['day', 'week'], 'source_service', 'country_code'],
  ['_by_type_and_country', ['day', 'week'], 'event_type', 'country_code'],
]

/** All there are, each behind those that it may be made of; among those of as many dimensions, the smallest first. */
export const rollups: readonly Rollup[] = kinds.flatMap(([suffix, units, ...dimensions]) =>
  units.map((unit) => ({ name: `audit_rollup_${unit}${suffix}`, unit, dimensions })),
)

/** Plain PostgreSQL keeps in a table what is counted already; the rollup is a view that adds what is not. */
export const tableOf = ({ name }: Rollup): string => name.replace('audit_rollup_', 'audit_rolled_')

/** The start of a rollup's slot, as SQL. Weeks begin on Mondays, in UTC. */
export const slotOf = ({ unit }: Rollup, time: string): string =>
  unit === 'week' ? `date_bin('7 days', ${time}, '1970-01-05Z')` : `date_bin('1 ${unit}', ${time}, 'epoch')`

/** The smallest rollup of a unit that tells all of these apart; null where none does. */
export function rollupFor(unit: Unit, dimensions: readonly Dimension[]): Rollup | null {
  const [smallest] = rollups
    .filter((rollup) => rollup.unit === unit && dimensions.every((one) => rollup.dimensions.includes(one)))
    .sort((one, other) => one.dimensions.length - other.dimensions.length)
  return smallest ?? null
}
