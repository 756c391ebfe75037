import type { AuditEvent } from '@heimdall/contracts'
import { matchSearch, type SearchPlan } from '@heimdall/contracts/search'
import { and, eq, gte, inArray, lt, type SQL, sql } from '@heimdall/db/sql'
import { auditEvents } from '@heimdall/db/timeseries'
import { compileSearch } from '../search/compile-search.ts'
import { toTextArray } from '../writer/text-array.ts'

/** What a list, a stream or an export shows. Absent fields do not restrict. */
export interface EventFilter {
  eventTypes?: readonly string[] | undefined
  resourceType?: string | undefined
  status?: 'success' | 'failure' | undefined
  sourceService?: string | undefined
  /** Any of these users; an empty list matches nothing. */
  userIds?: readonly string[] | undefined
  countryCode?: string | undefined
  isReported?: boolean | undefined
  /** Inclusive. */
  from?: Date | undefined
  /** Exclusive. */
  to?: Date | undefined
  /** A search that must hold as well. */
  search?: SearchPlan | undefined
}

/** No event is older: its id could not say when it happened. */
export const firstMoment = new Date(0)

/** The filter as a condition of SQL. Every value is a parameter. */
export function toCondition(filter: EventFilter): SQL | undefined {
  return and(
    filter.eventTypes && inArray(auditEvents.eventType, [...filter.eventTypes]),
    filter.resourceType === undefined ? undefined : eq(auditEvents.resourceType, filter.resourceType),
    filter.status && eq(auditEvents.status, filter.status),
    filter.sourceService === undefined ? undefined : eq(auditEvents.sourceService, filter.sourceService),
    filter.userIds && isOneOf(filter.userIds),
    filter.countryCode === undefined
      ? undefined
      : eq(auditEvents.countryCode, filter.countryCode.toUpperCase()),
    filter.isReported === undefined ? undefined : eq(auditEvents.isReported, filter.isReported),
    filter.from && gte(auditEvents.createdAt, filter.from),
    filter.to && lt(auditEvents.createdAt, filter.to),
    filter.search && compileSearch(filter.search, { earliest: filter.from ?? firstMoment }),
  )
}

/** So many values the planner weighs one by one for every partition: 2 ms each for 200 of them. */
const many = 8

function isOneOf(userIds: readonly string[]): SQL {
  if (userIds.length < many) return inArray(auditEvents.userId, [...userIds])
  // As one parameter, so that the statement is kept, and with it a plan for any values.
  return sql`${auditEvents.userId} = ANY(${toTextArray(userIds, (id) => id)}::text[])`
}

/** The same filter for events that arrive live. */
export function toPredicate(filter: EventFilter): (event: AuditEvent) => boolean {
  const types = filter.eventTypes && new Set(filter.eventTypes)
  const users = filter.userIds && new Set(filter.userIds)
  const country = filter.countryCode?.toUpperCase()
  const matches = filter.search && matchSearch(filter.search)
  return (event) =>
    (!types || types.has(event.eventType)) &&
    (filter.resourceType === undefined || event.resourceType === filter.resourceType) &&
    (!filter.status || event.status === filter.status) &&
    (filter.sourceService === undefined || event.sourceService === filter.sourceService) &&
    (!users || (event.userId !== null && users.has(event.userId))) &&
    (country === undefined || event.countryCode === country) &&
    (filter.isReported === undefined || event.isReported === filter.isReported) &&
    (!filter.from || Date.parse(event.createdAt) >= filter.from.getTime()) &&
    (!filter.to || Date.parse(event.createdAt) < filter.to.getTime()) &&
    (!matches || matches(event))
}
