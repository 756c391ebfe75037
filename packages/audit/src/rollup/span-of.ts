import type { Database } from '@heimdall/db'
import { min } from '@heimdall/db/sql'
import { auditEvents } from '@heimdall/db/timeseries'
import { type EventFilter, firstMoment } from '../read/filter.ts'
import type { Span } from './counted-events.ts'

const dayMs = 86_400_000
const minuteMs = 60_000

/**
 * The span that figures are made over: what filter and search both allow, up to now. Without a beginning it is that of
 * the log; without any bound, the last 24 hours. From a day on it begins with a full minute, so that no events have to be
 * counted one by one.
 */
export async function spanOf(db: Database, { from, to, search }: EventFilter, now: Date): Promise<Span> {
  const froms = [from, search?.from].filter((time) => time != null)
  const tos = [to, search?.to].filter((time) => time != null)
  const end = new Date(Math.min(now.getTime(), ...tos.map(Number)))
  const start =
    froms.length > 0 ? latestOf([firstMoment, ...froms]) : await startWithout(db, tos.length > 0, now)
  if (end <= start) return { from: start, to: start }
  const isLong = end.getTime() - start.getTime() >= dayMs
  const startMs = isLong ? Math.floor(start.getTime() / minuteMs) * minuteMs : start.getTime()
  return { from: new Date(startMs), to: end, isOpen: end.getTime() === now.getTime() }
}

const latestOf = (times: readonly Date[]) => new Date(Math.max(...times.map(Number)))

async function startWithout(db: Database, hasEnd: boolean, now: Date): Promise<Date> {
  if (!hasEnd) return new Date(now.getTime() - dayMs)
  const [oldest] = await db.select({ time: min(auditEvents.createdAt) }).from(auditEvents)
  return oldest?.time ?? now
}
