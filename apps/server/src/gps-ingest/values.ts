import type { NewFix } from '@heimdall/core'

export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A number, also one that comes as text, and with the comma of German phones; null for anything else. */
export function numberOf(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? readNumber(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : null
}

function readNumber(text: string): number {
  const number = Number(text)
  return Number.isNaN(number) && text.includes(',')
    ? Number(text.replace(/^(\s*-?\d+),(\d+\s*)$/, '$1.$2'))
    : number
}

/** The same for what apps give as -1 when they do not know it. */
export function positiveOf(value: unknown): number | null {
  const number = numberOf(value)
  return number !== null && number >= 0 ? number : null
}

export const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

export const scaled = (value: number | null, factor: number): number | null =>
  value === null ? null : value * factor

export const kmhPerMs = 3.6
export const kmhPerKnot = 1.852

/** Below it a number says seconds, above it milliseconds: in ms this is 1970, in s 2286. */
const firstMs = 10_000_000_000

/** Seconds, milliseconds, ISO 8601, or `yyyy-MM-dd HH:mm:ss`; null for anything else. */
export function timeOf(value: unknown): number | null {
  const number = numberOf(value)
  if (number !== null) return Math.round(Math.abs(number) < firstMs ? number * 1_000 : number)
  if (typeof value !== 'string') return null
  const text = value
    .trim()
    // Without a zone it is UTC, and not that of the server.
    .replace(/^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)$/, '$1T$2Z')
    // In an address a plus that was not escaped is a space.
    .replace(/(:\d\d(?:\.\d+)?) (\d\d:?\d\d)$/, '$1+$2')
    // -0700 is what only some readers of ISO 8601 take.
    .replace(/([+-]\d\d)(\d\d)$/, '$1:$2')
  const time = Date.parse(text)
  return Number.isNaN(time) ? null : time
}

/** What else an app sends, of plain values alone; lists become text. */
export function restOf(
  fields: Fields,
  known: ReadonlySet<string>,
  read: (value: unknown) => unknown = (value) => value,
): NewFix['attributes'] {
  const rest: Record<string, string | number | boolean> = {}
  for (const key of Object.keys(fields)) {
    if (known.has(key)) continue
    const value = read(fields[key])
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      rest[key] = value
    else if (Array.isArray(value) && value.length > 0) rest[key] = value.filter(isPlain).join(', ')
  }
  return rest
}

const isPlain = (value: unknown) => typeof value === 'string' || typeof value === 'number'
