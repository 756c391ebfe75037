import type { AuditEvent } from '@heimdall/contracts'
import { printSearch, type SearchKey } from '@heimdall/contracts/search'

/** What events can have in common, the closest tie first. */
const ties = ['correlation', 'user', 'ip'] as const
export type Tie = (typeof ties)[number]

const valueBy = (event: AuditEvent, tie: Tie): string | null =>
  ({ correlation: event.correlationId, user: event.userId, ip: event.ipAddress })[tie]

export const tiesOf = (event: AuditEvent): Tie[] => ties.filter((tie) => valueBy(event, tie) !== null)

/** The search for all events that share this with the event. */
export function searchOf(event: AuditEvent, tie: Tie): string {
  const key: SearchKey = tie
  return printSearch({ terms: [{ key, negated: false, values: [valueBy(event, tie) ?? ''] }] })
}

/** Newest first, the event itself among its neighbours, and each once: a moment may hold several events. */
export function mergeAround(
  event: AuditEvent,
  earlier: readonly AuditEvent[],
  later: readonly AuditEvent[],
): AuditEvent[] {
  const byId = new Map([event, ...later, ...earlier].map((item) => [item.id, item]))
  return [...byId.values()].sort((a, b) =>
    a.createdAt === b.createdAt ? (a.id > b.id ? -1 : 1) : a.createdAt > b.createdAt ? -1 : 1,
  )
}

/** A distance in time, for `format.number`. */
export function distance(fromMs: number): {
  value: number
  unit: 'millisecond' | 'second' | 'minute' | 'hour' | 'day'
} {
  const ms = Math.abs(fromMs)
  if (ms < 1000) return { value: ms, unit: 'millisecond' }
  if (ms < 60_000) return { value: ms / 1000, unit: 'second' }
  if (ms < 3_600_000) return { value: ms / 60_000, unit: 'minute' }
  if (ms < 86_400_000) return { value: ms / 3_600_000, unit: 'hour' }
  return { value: ms / 86_400_000, unit: 'day' }
}
