import { expect, test } from 'vitest'
import { segmentsOf } from './segments.ts'

const at = (time: string) => new Date(`2026-03-${time}Z`)
const cutOf = (from: string, to: string, options?: Parameters<typeof segmentsOf>[2]) =>
  segmentsOf(at(from), at(to), options).map(({ source, from: start, to: end }) =>
    [source, start.toISOString().slice(8, -1), end.toISOString().slice(8, -1)].join(' '),
  )

test('days in the middle, finer and finer towards both ends', () => {
  expect(cutOf('01T22:58:30.000', '04T01:01:00.001')).toEqual([
    'events 01T22:58:30.000 01T22:59:00.000',
    'minute 01T22:59:00.000 01T23:00:00.000',
    'hour 01T23:00:00.000 02T00:00:00.000',
    'day 02T00:00:00.000 04T00:00:00.000',
    'hour 04T00:00:00.000 04T01:00:00.000',
    'minute 04T01:00:00.000 04T01:01:00.000',
    'events 04T01:01:00.000 04T01:01:00.001',
  ])
})

test('whole weeks from Monday on, where there is a rollup of them', () => {
  const cut = (...units: string[]) =>
    segmentsOf(at('01T00:00:00'), at('17T00:00:00'), { isKept: (unit) => units.includes(unit) }).map(
      ({ source, from, to }) => `${source} ${from.getUTCDate()} ${to.getUTCDate()}`,
    )
  expect(cut('week', 'day')).toEqual(['day 1 2', 'week 2 16', 'day 16 17'])
  expect(cut('day')).toEqual(['day 1 17'])
})

test('up to now, the last slot is one that has only begun', () => {
  expect(
    cutOf('01T22:00:00.000', '04T01:01:00.001', { isOpen: true, isKept: (unit) => unit !== 'week' }),
  ).toEqual(['hour 01T22:00:00.000 02T00:00:00.000', 'day 02T00:00:00.000 05T00:00:00.000'])
  const grid = { originMs: at('01T22:00:00').getTime(), stepMs: 3_600_000 }
  expect(cutOf('01T22:00:00.000', '02T01:01:00.001', { isOpen: true, grid })).toEqual([
    'hour 01T22:00:00.000 02T02:00:00.000',
  ])
})

test('what lies within one slot is counted by finer ones', () => {
  expect(cutOf('01T10:00:10.000', '01T10:00:50.000')).toEqual(['events 01T10:00:10.000 01T10:00:50.000'])
  expect(cutOf('01T10:00:00.000', '01T11:00:00.000')).toEqual(['hour 01T10:00:00.000 01T11:00:00.000'])
})

test('nothing is nothing', () => {
  expect(cutOf('02T00:00:00.000', '02T00:00:00.000')).toEqual([])
  expect(cutOf('03T00:00:00.000', '02T00:00:00.000')).toEqual([])
})

test('no slot straddles a boundary of the grid', () => {
  const grid = (origin: string, stepMs: number) => ({ originMs: at(origin).getTime(), stepMs })
  const sources = (origin: string, stepMs: number) =>
    new Set(
      segmentsOf(at('01T00:00:00'), at('05T00:00:00'), { grid: grid(origin, stepMs) }).map(
        ({ source }) => source,
      ),
    )
  expect(sources('01T00:00:00', 86_400_000)).toEqual(new Set(['day']))
  expect(sources('01T01:00:00', 86_400_000)).toEqual(new Set(['hour']))
  expect(sources('01T00:30:00', 86_400_000)).toEqual(new Set(['minute']))
  expect(sources('01T00:00:00', 5_400_000)).toEqual(new Set(['minute']))
  expect(sources('01T00:00:00', 10_000)).toEqual(new Set(['events']))
  expect(sources('01T00:00:00.500', 3_600_000)).toEqual(new Set(['events']))
})
