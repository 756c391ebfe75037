import { describe, expect, test } from 'vitest'
import { type Fix, fixFlags } from '../fix.ts'
import { recordedAt } from '../recorded-at.ts'
import { flagsOf } from './flags-of.ts'
import type { NewFix } from './new-fix.ts'
import { refusalOf } from './refusal-of.ts'
import { tidyFix } from './tidy-fix.ts'

const now = Date.UTC(2026, 2, 2, 10)
const hourMs = 3_600_000
const fix = (fields: Partial<NewFix> = {}): NewFix => ({
  fixTime: now,
  latitude: 52.5163,
  longitude: 13.3777,
  altitudeM: null,
  speedKmh: null,
  heading: null,
  accuracyM: null,
  batteryPercent: null,
  motion: null,
  attributes: {},
  ...fields,
})

describe('what is refused', () => {
  test.each<[string, Partial<NewFix>, ReturnType<typeof refusalOf>]>([
    ['a good fix', {}, null],
    ['the south pole', { latitude: -90, longitude: 180 }, null],
    ['beyond the pole', { latitude: 90.001 }, 'outside_the_globe'],
    ['beyond the date line', { longitude: -180.5 }, 'outside_the_globe'],
    ['no number', { latitude: Number.NaN }, 'outside_the_globe'],
    ['endless', { longitude: Number.POSITIVE_INFINITY }, 'outside_the_globe'],
    ['nothing known', { latitude: 0, longitude: 0 }, 'null_island'],
    ['the equator', { latitude: 0 }, null],
    ['23 hours ahead', { fixTime: now + 23 * hourMs }, null],
    ['25 hours ahead', { fixTime: now + 25 * hourMs }, 'too_far_ahead'],
    ['no time', { fixTime: Number.NaN }, 'too_far_ahead'],
    ['a clock that was never set', { fixTime: 0 }, 'too_old'],
    ['years ago', { fixTime: Date.UTC(2011, 0) }, null],
  ])('%s', (_name, fields, reason) => expect(refusalOf(fix(fields), now, null)).toBe(reason))

  test('what retention would drop at once', () => {
    expect(refusalOf(fix({ fixTime: now - 31 * 24 * hourMs }), now, now - 30 * 24 * hourMs)).toBe('too_old')
  })
})

describe('what is tidied', () => {
  test('senseless values become unknown', () => {
    const tidy = tidyFix(
      fix({
        fixTime: now + 0.4,
        speedKmh: -3.6,
        heading: -1,
        accuracyM: -1,
        batteryPercent: 101,
        altitudeM: 1e9,
        motion: '  ',
      }),
    )
    expect(tidy).toEqual(fix())
    expect(tidyFix(fix({ heading: 360 })).heading).toBe(0)
    expect(tidyFix(fix({ speedKmh: Number.NaN })).speedKmh).toBeNull()
  })

  test('attributes are bounded, and can be stored', () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`key${index}`, index]))
    expect(Object.keys(tidyFix(fix({ attributes: many })).attributes)).toHaveLength(24)
    const { attributes } = tidyFix(
      fix({ attributes: { ['k'.repeat(99)]: 'v'.repeat(999), nul: 'a\0b', half: '\ud800', no: Number.NaN } }),
    )
    expect(attributes).toEqual({ ['k'.repeat(40)]: 'v'.repeat(200), nul: 'ab', half: '\ufffd' })
    const long = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`k${index}`, 'v'.repeat(200)]))
    expect(JSON.stringify(tidyFix(fix({ attributes: long })).attributes).length).toBeLessThan(2_200)
  })
})

test('whatever a clock has said before, a right one moves the device again within a minute', () => {
  let seed = 7
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
    return Math.floor((seed / 2 ** 31) * below)
  }
  for (let run = 0; run < 2_000; run++) {
    let last: Fix | null = null
    let receivedAt = now
    for (let index = 0; index < 6; index++) {
      receivedAt += random(120_000)
      const skewMs = [0, random(5_000), -random(hourMs), random(hourMs), random(24 * hourMs)][random(5)] ?? 0
      const next: Fix = {
        ...fix({ fixTime: receivedAt + skewMs }),
        deviceId: 'd',
        userId: 'u',
        receivedAt,
        flags: 0,
      }
      if (flagsOf(last, next) !== 0) continue
      // Fences rely on it: what moves a device never was recorded before what moved it last.
      if (last) expect(recordedAt(next)).toBeGreaterThanOrEqual(recordedAt(last))
      last = next
    }
    receivedAt += 60_001
    expect(flagsOf(last, { ...fix({ fixTime: receivedAt }), receivedAt })).toBe(0)
  }
})

describe('what does not move a device', () => {
  const last: Fix = { ...fix(), deviceId: 'd', userId: 'u', receivedAt: now, flags: 0 }
  const second = 1_000
  const minute = 60_000
  /** What was recorded last, and came then: its clock was so far ahead. */
  const ahead = (ms: number): Fix => ({ ...last, fixTime: now + ms })
  test.each<[string, Fix | null, Partial<Fix>, number]>([
    ['the first one does', null, {}, 0],
    ['nor the first one, when it is vague', null, { accuracyM: 101 }, fixFlags.inaccurate],
    ['100 m is good enough', last, { fixTime: now + second, accuracyM: 100 }, 0],
    ['what is older', last, { fixTime: now - second }, fixFlags.late],
    ['what is of the same moment', last, { fixTime: now }, fixFlags.late],
    ['vague and late', last, { fixTime: now - second, accuracyM: 500 }, fixFlags.late | fixFlags.inaccurate],
    // A degree of latitude is 111 km.
    ['1,100 km in an hour', last, { fixTime: now + hourMs, latitude: 62.41 }, fixFlags.jump],
    ['900 km in an hour, a plane', last, { fixTime: now + hourMs, latitude: 60.6 }, 0],
    ['200 m in a second', last, { fixTime: now + second, latitude: 52.5181 }, 0],
    ['400 m in a second', last, { fixTime: now + second, latitude: 52.5199 }, fixFlags.jump],
    ['20 m in 10 ms, for clocks say seconds', last, { fixTime: now + 10, latitude: 52.5165 }, 0],
    ['once a clock was hours ahead, what is right', ahead(20 * hourMs), { fixTime: now + second }, 0],
    [
      'however far away: nobody knows how long it took',
      ahead(20 * hourMs),
      { fixTime: now + second, latitude: 10 },
      0,
    ],
    ['vague, though', ahead(20 * hourMs), { fixTime: now + second, accuracyM: 500 }, fixFlags.inaccurate],
    ['what was recorded before that one came', ahead(20 * hourMs), { fixTime: now - second }, fixFlags.late],
    ['in the moment in which it came', ahead(20 * hourMs), { fixTime: now }, fixFlags.late],
    [
      'recorded later, and sent long after',
      ahead(20 * hourMs),
      { fixTime: now + second, receivedAt: now + hourMs },
      0,
    ],
    [
      'what is ahead by less than it was',
      ahead(20 * hourMs),
      { fixTime: now + 10 * minute, receivedAt: now + second },
      0,
    ],
    [
      'what is older, once the time of the one before has come',
      ahead(10 * minute),
      { fixTime: now + 5 * minute, receivedAt: now + 10 * minute },
      fixFlags.late,
    ],
    [
      'of a clock that is always ahead: in order',
      ahead(10 * minute),
      { fixTime: now + 11 * minute, receivedAt: now + minute },
      0,
    ],
    [
      'overtaken by another',
      ahead(10 * minute),
      { fixTime: now + 10 * minute - second, receivedAt: now + second },
      fixFlags.late,
    ],
    [
      'overtaken, of a clock that is seconds ahead',
      ahead(2 * second),
      { fixTime: now + second },
      fixFlags.late,
    ],
    ['what both may be off by', last, { fixTime: now + second, latitude: 52.5195, accuracyM: 90 }, 0],
  ])('%s', (_name, before, fields, flags) => {
    const { fixTime = now, receivedAt = fixTime } = fields
    expect(flagsOf(before, { ...fix(fields), receivedAt })).toBe(flags)
  })
})
