import { fault, type SearchFault } from '../search-error.ts'
import type { TimeSpan } from '../search-query.ts'
import { firstYear, readDate, type Stretch } from './read-date.ts'
import { zoneClock } from './zone-clock.ts'

export interface TimeSetting {
  readonly now: Date
  /** IANA name of the viewer's time zone. */
  readonly timeZone: string
}

const agePattern = /^(\d{1,6})([mhdw])$/
const unitMs = new Map([
  ['m', 60_000],
  ['h', 3_600_000],
  ['d', 86_400_000],
  ['w', 7 * 86_400_000],
])

/**
 * Reads a value of `created:`. A date is all of itself; `7d`, `24h`, `15m`, `2w` is the moment that long ago, and
 * without anything before it everything since. So `>2026` begins in 2027, `<=2026-01-31` includes the 31st, and `a..b`
 * includes both ends, either of which may be missing.
 */
export function readTime(
  written: string,
  setting: TimeSetting,
): { text: string; span: TimeSpan } | SearchFault {
  const text = /\d{4}-/.test(written) ? written.toUpperCase() : written.toLowerCase()
  const span = readRange(text, setting) ?? readBound(text, setting)
  if (!span) return fault('bad_time', { value: written })
  const { from, to } = span
  return from && to && from >= to ? fault('empty_range', { value: text }) : { text, span }
}

function readRange(text: string, setting: TimeSetting): TimeSpan | null {
  const [first, last, ...more] = text.split('..')
  if (first === undefined || last === undefined || more.length > 0) return null
  if (first === '' && last === '') return null
  const start = first === '' ? null : readStretch(first, setting)
  const end = last === '' ? null : readStretch(last, setting)
  if ((first !== '' && !start) || (last !== '' && !end)) return null
  return toSpan(start?.from, end?.to)
}

function readBound(text: string, setting: TimeSetting): TimeSpan | null {
  const [, operator, written = ''] = /^([<>]=?)?(.*)$/.exec(text) ?? []
  const stretch = readStretch(written, setting)
  if (!stretch) return null
  const { from, to } = stretch
  switch (operator) {
    case '>':
      return toSpan(to, undefined)
    case '>=':
      return toSpan(from, undefined)
    case '<':
      return toSpan(undefined, from)
    case '<=':
      return toSpan(undefined, to)
    default:
      return toSpan(from, agePattern.test(written) ? undefined : to)
  }
}

function readStretch(text: string, { now, timeZone }: TimeSetting): Stretch | null {
  const [, count, unit] = agePattern.exec(text) ?? []
  if (count !== undefined && unit !== undefined) {
    const from = now.getTime() - Number(count) * (unitMs.get(unit) ?? 0)
    return from >= Date.UTC(firstYear, 0) ? { from, to: from + 1 } : null
  }
  if (text !== 'today' && text !== 'yesterday') return readDate(text, timeZone)
  const today = new Date(zoneClock(timeZone).wallAt(now.getTime()))
  if (text === 'yesterday') today.setUTCDate(today.getUTCDate() - 1)
  return readDate(today.toISOString().slice(0, 10), timeZone)
}

const toSpan = (from: number | undefined, to: number | undefined): TimeSpan => ({
  from: from === undefined ? null : new Date(from),
  to: to === undefined ? null : new Date(to),
})
