import type { ExactField, OptionalField, SearchCondition } from '@heimdall/contracts/search'
import type { EventFilter } from '../read/filter.ts'

const dimensions: ReadonlySet<ExactField | OptionalField> = new Set([
  'eventType',
  'status',
  'sourceService',
  'countryCode',
] as const)

/** Whether rollups can answer it: they know type, status, source, country and time of events, and nothing else. */
export const fitsRollups = ({ resourceType, userIds, isReported, search }: EventFilter): boolean =>
  resourceType === undefined &&
  userIds === undefined &&
  isReported === undefined &&
  (search?.conditions ?? []).every(isKnown)

function isKnown(condition: SearchCondition): boolean {
  switch (condition.kind) {
    case 'oneOf':
      return dimensions.has(condition.field)
    case 'present':
      return condition.fields.every((field) => dimensions.has(field))
    case 'during':
      // One stretch is the bounds of the whole search. Several, or what lies outside of one, would cut slots in two.
      return !condition.negated && condition.spans.length === 1
    default:
      return false
  }
}
