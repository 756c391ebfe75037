import type { AuditEvent, ListAllAuditInput, LiveAuditInput } from '@heimdall/contracts'
import type { AuditFilters, RangePreset, SortKey } from './audit-search.ts'

const minute = 60_000
const spans: Record<Exclude<RangePreset, 'today'>, number> = {
  '15m': 15 * minute,
  '1h': 60 * minute,
  '24h': 24 * 60 * minute,
  '7d': 7 * 24 * 60 * minute,
  '30d': 30 * 24 * 60 * minute,
}

export function startOfDay(now: Date): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate())
}

function startOf(filters: AuditFilters, now: Date): string | undefined {
  if (filters.range === undefined) return filters.from
  if (filters.range === 'today') return startOfDay(now).toISOString()
  return new Date(now.getTime() - spans[filters.range]).toISOString()
}

const endOf = (filters: AuditFilters) => (filters.range === undefined ? filters.to : undefined)

const sortFieldOf = {
  time: 'created_at',
  type: 'event_type',
  user: 'user_id',
  status: 'status',
} as const satisfies Record<SortKey, ListAllAuditInput['sortField']>

export const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone

/** The filters that a stream knows as well as a list. */
export const toLiveInput = (filters: AuditFilters): LiveAuditInput => ({
  eventType: filters.type,
  status: filters.status,
  sourceService: filters.source,
  resourceType: filters.resource,
  countryCode: filters.country,
  isReported: filters.reported,
  // Days and hours in a search are the viewer's.
  ...(filters.q === undefined ? {} : { q: filters.q, timeZone }),
})

export type ListRequest = Omit<ListAllAuditInput, 'page' | 'limit'>

/** What bounds a request in time, besides what the search says. */
export const spanOf = (filters: AuditFilters, now: Date) => ({
  startDate: startOf(filters, now),
  endDate: endOf(filters),
})

export const toListInput = (filters: AuditFilters, now: Date): ListRequest => ({
  ...toLiveInput(filters),
  ...spanOf(filters, now),
  sortField: sortFieldOf[filters.sort ?? 'time'],
  sortDirection: filters.dir ?? 'desc',
})

export const toHistogramInput = (filters: AuditFilters, buckets: number, now: Date) => ({
  ...toLiveInput(filters),
  ...spanOf(filters, now),
  // Bars of days are the viewer's days, with a search or without.
  timeZone,
  buckets,
})

export const newestFirst = (filters: AuditFilters): boolean =>
  (filters.sort ?? 'time') === 'time' && (filters.dir ?? 'desc') === 'desc'

/** Whether anything new can still belong into the list. `searchEnd`: where the times in the search itself end. */
export const canGrow = (filters: AuditFilters, searchEnd: Date | null, now: Date): boolean => {
  const end = endOf(filters)
  return [end, searchEnd].every((limit) => limit == null || new Date(limit) > now)
}

/** Streams have no bounds in time; the list has. */
export function isWithin(event: AuditEvent, filters: AuditFilters, now: Date): boolean {
  const time = Date.parse(event.createdAt)
  const start = startOf(filters, now)
  const end = endOf(filters)
  return (start === undefined || time >= Date.parse(start)) && (end === undefined || time < Date.parse(end))
}
