import type { SearchCondition } from '@heimdall/contracts/search'
import type { EventFilter } from './filter.ts'

/**
 * Whether an index has what matches in the order of time and nothing else in between: everything of a stretch of time, or
 * one type of it. Then a page reads what it shows, however long ago that was. With TimescaleDB, too: compressed chunks
 * are segmented by type.
 */
export function isInOrder({ from: _from, to: _to, eventTypes, search, ...others }: EventFilter): boolean {
  const conditions = search?.conditions ?? []
  const types = [eventTypes, ...conditions.map(typesOf)].filter((values) => values !== undefined)
  return (
    Object.values(others).every((value) => value === undefined) &&
    conditions.every((condition) => isStretch(condition) || typesOf(condition) !== undefined) &&
    types.length <= 1 &&
    (types[0]?.length ?? 1) === 1
  )
}

const isStretch = (condition: SearchCondition): boolean =>
  condition.kind === 'during' && !condition.negated && condition.spans.length === 1

const typesOf = (condition: SearchCondition): readonly string[] | undefined =>
  condition.kind === 'oneOf' && condition.field === 'eventType' && !condition.negated
    ? condition.values
    : undefined
