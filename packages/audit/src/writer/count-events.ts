import type { AuditRecord } from '../record.ts'
import { toTextArray } from './text-array.ts'

interface Count {
  bucket: string
  event: AuditRecord
  events: number
}

const minuteMs = 60_000
/** Like no text, for that holds no NUL. */
const nobody = '\0-'

/**
 * How many events of each kind there are by minute, for the rollups: the parameters of `insertCounts`. Counted here,
 * where they are in memory anyway, because to read them once more takes PostgreSQL half as long as to write them. Each
 * counts as 1, or as -1 where it is taken back.
 */
export function countsOf(records: readonly AuditRecord[], each: 1 | -1 = 1): string[] {
  const counts = new Map<string, Count>()
  for (const event of records) {
    const minute = Math.floor(event.createdAt.getTime() / minuteMs)
    const { eventType, status, countryCode, sourceService } = event
    const kind = [minute, eventType, status, countryCode ?? nobody, sourceService ?? nobody].join('\0')
    const known = counts.get(kind)
    if (known) known.events += each
    else counts.set(kind, { bucket: new Date(minute * minuteMs).toISOString(), event, events: each })
  }
  const all = [...counts.values()]
  return [
    toTextArray(all, ({ bucket }) => bucket),
    toTextArray(all, ({ event }) => event.eventType),
    toTextArray(all, ({ event }) => event.status),
    toTextArray(all, ({ event }) => event.sourceService),
    toTextArray(all, ({ event }) => event.countryCode),
    toTextArray(all, ({ events }) => String(events)),
  ]
}

/** Takes six parameters, beginning with this one. */
export const insertCounts = (first: number) => `
  INSERT INTO audit_uncounted (buckets, event_types, statuses, source_services, country_codes, events)
  SELECT $${first}::timestamptz[], $${first + 1}::text[], $${first + 2}::text[], $${first + 3}::text[],
    $${first + 4}::text[], $${first + 5}::bigint[]`
