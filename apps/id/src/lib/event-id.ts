import { isUuid } from '@heimdall/contracts'

/**
 * The span in which an event must lie, or undefined. Event ids are UUIDv7 (RFC 9562, section 5.7): the first 48 bits are
 * the milliseconds of its `createdAt`. So a link to an event finds it without leafing through everything since.
 */
export function spanOfEventId(id: string): { startDate: string; endDate: string } | undefined {
  if (!isUuid(id) || id[14] !== '7') return undefined
  const time = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)
  // A date beyond the year 9999 has no plain ISO form.
  if (time > 253_402_300_000_000) return undefined
  return { startDate: new Date(time).toISOString(), endDate: new Date(time + 1).toISOString() }
}
