import { describe, expect, test } from 'vitest'
import { periodOf, spanOf } from './trips-period.ts'
import { tripsSearch } from './trips-search.ts'

const daysOf = ({ from, to }: { from: string; to: string }) =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

describe('an address', () => {
  test('restores what it can, and nothing else', () => {
    const id = '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7'
    // The router reads what looks like a number as one.
    const search = { period: 90, from: '2026-03-01', to: 'tomorrow', device: id, category: 'x', q: 12 }
    expect(tripsSearch(search)).toEqual({
      period: '90',
      from: '2026-03-01',
      to: undefined,
      device: id,
      category: undefined,
      q: '12',
    })
    expect(tripsSearch({ period: '<b>', q: '' })).toEqual(tripsSearch({}))
  })
})

describe('a period', () => {
  test('is all, unless one is named', () => {
    expect(periodOf({})).toBe('all')
    expect(periodOf({ period: '31' })).toBe('all')
    expect(periodOf({ period: '7' })).toBe('7')
  })

  test('of days ends with today', () => {
    const span = spanOf({ period: '7' })
    expect(daysOf(span)).toBe(7)
    const now = Date.now()
    expect(Date.parse(span.to)).toBeGreaterThan(now)
    expect(Date.parse(span.to) - now).toBeLessThanOrEqual(25 * 3_600_000)
  })

  test('of one’s own has its last day in it; one that is none is all', () => {
    const own = { period: 'own', from: '2026-03-01', to: '2026-03-03' }
    expect(daysOf(spanOf(own))).toBe(3)
    expect(daysOf(spanOf({ ...own, to: undefined }))).toBe(1)
    for (const wrong of [{ to: '2026-02-01' }, { from: '2026-13-99' }, { from: '1990-01-01' }]) {
      expect(daysOf(spanOf({ ...own, ...wrong }))).toBe(3_650)
    }
    expect(daysOf(spanOf({ period: 'own' }))).toBe(3_650)
  })
})
