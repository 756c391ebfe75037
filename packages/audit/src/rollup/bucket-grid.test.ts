import { expect, test } from 'vitest'
import { bucketGrid } from './bucket-grid.ts'

const grid = (from: string, to: string, most = 60, timeZone = 'UTC') => {
  const { originMs, stepMs, count } = bucketGrid({ from: new Date(from), to: new Date(to) }, timeZone, most)
  return [new Date(originMs).toISOString(), stepMs / 1_000, count]
}

test('begins where people begin to count, and covers the whole span', () => {
  expect(grid('2026-03-01T10:07:03Z', '2026-03-02T10:07:03Z')).toEqual([
    '2026-03-01T10:00:00.000Z',
    1_800,
    49,
  ])
  expect(grid('2026-03-01T10:07:03Z', '2026-03-01T10:07:33Z')).toEqual(['2026-03-01T10:07:03.000Z', 1, 30])
  expect(grid('2026-01-01T00:00:00Z', '2026-03-02T00:00:00Z')).toEqual([
    '2026-01-01T00:00:00.000Z',
    86_400,
    60,
  ])
  expect(grid('1970-01-01T00:00:00Z', '2026-03-02T00:00:00Z', 200)[2]).toBeLessThanOrEqual(200)
})

test('days are those of the viewer', () => {
  expect(grid('2026-03-01T10:00:00Z', '2026-03-31T10:00:00Z', 60, 'Europe/Berlin')).toEqual([
    '2026-02-28T23:00:00.000Z',
    86_400,
    31,
  ])
  // Where clocks are half an hour off, wide bars are not.
  expect(grid('2026-03-01T10:00:00Z', '2026-03-31T10:00:00Z', 60, 'Asia/Kolkata')[0]).toBe(
    '2026-02-28T18:00:00.000Z',
  )
  expect(grid('2026-03-01T10:00:00Z', '2026-03-01T20:00:00Z', 10, 'Asia/Kolkata')).toEqual([
    '2026-03-01T08:30:00.000Z',
    7_200,
    6,
  ])
})

test('weeks are counted by whole days of UTC, which one rollup knows', () => {
  expect(grid('2025-03-02T10:00:00Z', '2026-03-02T10:00:00Z', 60, 'Europe/Berlin')).toEqual([
    '2025-03-01T00:00:00.000Z',
    7 * 86_400,
    53,
  ])
})

test.each([1, 2, 3, 60, 200])('there are %i at most, however the span lies', (most) => {
  for (const hours of [0.001, 0.3, 1, 23.9, 24, 100, 5_000, 400_000]) {
    const to = Date.parse('2026-03-29T03:00:01Z')
    const [start, seconds, count] = grid(
      new Date(to - hours * 3_600_000).toISOString(),
      new Date(to).toISOString(),
      most,
      'Europe/Berlin',
    ) as [string, number, number]
    expect(count).toBeLessThanOrEqual(most)
    expect(Date.parse(start)).toBeLessThanOrEqual(to - hours * 3_600_000)
    expect(Date.parse(start) + seconds * count * 1_000).toBeGreaterThanOrEqual(to)
  }
})

test('an empty span has no more than one', () => {
  expect(grid('2026-03-01T10:00:00Z', '2026-03-01T10:00:00Z')[2]).toBe(0)
})
