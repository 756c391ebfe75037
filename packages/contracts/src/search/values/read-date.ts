import { zoneClock } from './zone-clock.ts'

/** What was written, in milliseconds of Unix time, from its first to behind its last. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Years beyond, JavaScript and PostgreSQL write differently; and no UUIDv7 is older. */
export const firstYear = 1970
const lastYear = 9998

/**
 * A date of ISO 8601, cut off behind the year, month, day, minute or second, as all of that; null if there is no such
 * date. It is one of the viewer's zone unless it names its own: `2026-01-31T12:30+01:00`.
 */
export function readDate(text: string, timeZone: string): Stretch | null {
  const year = Number(text.slice(0, 4))
  if (!(year >= firstYear && year <= lastYear)) return null
  return /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(text) ? wholeDays(text, timeZone) : readInstant(text, timeZone)
}

function wholeDays(text: string, timeZone: string): Stretch | null {
  const first = wallOf(text, '')
  if (!first) return null
  const [years, months, days] = [text.length === 4, text.length === 7, text.length === 10].map(Number)
  const next = Date.UTC(
    first.getUTCFullYear() + (years ?? 0),
    first.getUTCMonth() + (months ?? 0),
    first.getUTCDate() + (days ?? 0),
  )
  const clock = zoneClock(timeZone)
  return { from: clock.instantOf(first.getTime()), to: clock.instantOf(next) }
}

function readInstant(text: string, timeZone: string): Stretch | null {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(?:(:\d\d)(\.\d{3})?)?(Z|[+-]\d\d:\d\d)?$/.exec(text)
  if (!match) return null
  const [, minute = '', second, millisecond, zone] = match
  const written = `${minute}${second ?? ''}${millisecond ?? ''}`
  const wall = wallOf(written, 'Z')
  if (!wall) return null
  const from =
    zone === undefined ? zoneClock(timeZone).instantOf(wall.getTime()) : Date.parse(`${written}${zone}`)
  if (Number.isNaN(from)) return null
  const lengthMs = millisecond ? 1 : second ? 1_000 : 60_000
  return { from, to: from + lengthMs }
}

/** A 30th of February parses as the 2nd of March, and then no longer reads as it was written. */
function wallOf(written: string, zone: '' | 'Z'): Date | null {
  const date = new Date(`${written}${zone}`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written) ? date : null
}
