import type { ExactField, OptionalField, SearchCondition } from '@heimdall/contracts/search'
import type { EventFilter } from '../read/filter.ts'
import type { Dimension } from './rollups.ts'

const dimensions: Partial<Record<ExactField | OptionalField, Dimension | 'status'>> = {
  eventType: 'event_type',
  status: 'status',
  sourceService: 'source_service',
  countryCode: 'country_code',
}

/** Whether rollups can answer it: they know type, status, source, country and time of events, and nothing else. */
export const fitsRollups = ({ resourceType, userIds, isReported, search }: EventFilter): boolean =>
  resourceType === undefined &&
  userIds === undefined &&
  isReported === undefined &&
  (search?.conditions ?? []).every(isKnown)

/** What a rollup must tell apart for a filter that fits. */
export function dimensionsOf({ eventTypes, sourceService, countryCode, search }: EventFilter): Dimension[] {
  const asked = new Set((search?.conditions ?? []).flatMap(fieldsOf).map((field) => dimensions[field]))
  if (eventTypes !== undefined) asked.add('event_type')
  if (sourceService !== undefined) asked.add('source_service')
  if (countryCode !== undefined) asked.add('country_code')
  return [...asked].filter((one) => one !== undefined && one !== 'status')
}

function isKnown(condition: SearchCondition): boolean {
  // One stretch is the bounds of the whole search. Several, or what lies outside of one, would cut slots in two.
  if (condition.kind === 'during') return !condition.negated && condition.spans.length === 1
  return (
    (condition.kind === 'oneOf' || condition.kind === 'present') &&
    fieldsOf(condition).every((field) => dimensions[field] !== undefined)
  )
}

function fieldsOf(condition: SearchCondition): readonly (ExactField | OptionalField)[] {
  if (condition.kind === 'oneOf') return [condition.field]
  return condition.kind === 'present' ? condition.fields : []
}
