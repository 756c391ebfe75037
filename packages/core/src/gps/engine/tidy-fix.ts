import { maxPositionAttributes } from '@heimdall/contracts'
import type { NewFix } from './new-fix.ts'
import { within } from './within.ts'

/** More than anything on earth needs; what lies beyond is noise, and would not fit its column. */
const highestM = 100_000
const fastestKmh = 100_000
const vaguestM = 10_000_000
const longestMotion = 64
const longestKey = 40
const longestValue = 200
const longestAttributes = 2_000

/** What an app may say in many ways, said in one: senseless values become unknown, and nothing is longer than it may be. */
export function tidyFix(fix: NewFix): NewFix {
  return {
    fixTime: Math.round(fix.fixTime),
    latitude: fix.latitude,
    longitude: fix.longitude,
    altitudeM: within(fix.altitudeM, -highestM, highestM),
    speedKmh: within(fix.speedKmh, 0, fastestKmh),
    heading: headingOf(fix.heading),
    // Nothing is that certain: 0 is what Android says when it does not know.
    accuracyM: within(fix.accuracyM, 0, vaguestM) || null,
    batteryPercent: within(fix.batteryPercent, 0, 100),
    motion: textOf(fix.motion, longestMotion),
    attributes: attributesOf(fix.attributes),
  }
}

/** Apps say -1 for unknown, and some 360 for north. */
function headingOf(value: number | null): number | null {
  const heading = within(value, 0, 360)
  return heading === 360 ? 0 : heading
}

/**
 * PostgreSQL's jsonb has no NUL, and no halves of characters. A copy, for a part of a text keeps all of it in memory, a body
 * of 4 MiB say, for as long as the feed remembers the fix.
 */
const storable = (text: string, longest: number): string =>
  Buffer.from(text.slice(0, longest).replaceAll('\0', '')).toString()

function textOf(value: string | null, longest: number): string | null {
  const text = value === null ? '' : storable(value.trim(), longest)
  return text === '' ? null : text
}

function attributesOf(attributes: NewFix['attributes']): NewFix['attributes'] {
  const kept: Record<string, string | number | boolean> = {}
  let [count, length] = [0, 0]
  for (const [name, value] of Object.entries(attributes)) {
    const key = storable(name, longestKey)
    if (key === '' || value === '' || (typeof value === 'number' && !Number.isFinite(value))) continue
    const stored = typeof value === 'string' ? storable(value, longestValue) : value
    length += key.length + String(stored).length
    if (++count > maxPositionAttributes || length > longestAttributes) break
    kept[key] = stored
  }
  return kept
}
