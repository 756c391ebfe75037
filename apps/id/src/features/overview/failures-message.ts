import type { AuditEventList } from '@heimdall/contracts'

/** What to say of failed sign-ins: a message of `overview` and its number. Null where there was none. */
export type FailuresMessage =
  | { key: 'failures' | 'failuresMany'; count: number }
  | { key: 'failuresUncounted' }

/** A total that took too long to count says nothing, but the list still shows whether there is one. */
export function failuresMessage(
  list: Pick<AuditEventList, 'total' | 'isTotalUnknown'> & { events: readonly unknown[] },
): FailuresMessage | null {
  if (list.isTotalUnknown) return list.events.length > 0 ? { key: 'failuresUncounted' } : null
  if (list.total === 0) return null
  return typeof list.total === 'number'
    ? { key: 'failures', count: list.total }
    : { key: 'failuresMany', count: Number.parseInt(list.total, 10) }
}
