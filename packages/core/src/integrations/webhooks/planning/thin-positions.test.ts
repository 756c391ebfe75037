import { expect, test } from 'vitest'
import type { FeedItem } from '../../../gps/index.ts'
import { thinPositions } from './thin-positions.ts'

const start = 1_772_368_496_000
let number = 0
const item = (ms: number, kind: FeedItem['kind'] = 'position', deviceId = 'phone'): FeedItem => ({
  number: number++,
  at: start + ms,
  deviceId,
  userId: 'heidi',
  kind,
  body: {},
})
const times = (items: readonly FeedItem[]) => items.map(({ at }) => at - start)
const later = { isFull: false, nowMs: start + 60_000 }

test('of each device the newest position of every quarter of a second, and everything else', () => {
  const items = [
    item(0),
    item(10, 'position', 'watch'),
    item(20, 'fence'),
    item(240),
    item(250),
    item(251, 'device'),
    item(499),
    item(500, 'fence'),
    item(500, 'fence'),
  ]
  const thinned = thinPositions(items, later)
  expect(times(thinned.items)).toEqual([10, 20, 240, 251, 499, 500, 500])
  expect(thinned.held).toBeNull()
})

test('a quarter that may still bring something waits, whole', () => {
  const items = [item(0), item(240), item(250), item(260, 'fence')]
  const now = thinPositions(items, { isFull: false, nowMs: start + 499 })
  expect(times(now.items)).toEqual([240])
  expect(now.held).toBe(items[2])
  expect(thinPositions(items, { isFull: false, nowMs: start + 500 }).held).toBeNull()
})

test('a page that is full ends with a whole quarter, unless it is one', () => {
  const items = [item(0), item(1), item(250), item(251)]
  expect(thinPositions(items, { ...later, isFull: true })).toEqual({ items: [items[1]], held: items[2] })
  expect(times(thinPositions([item(0), item(1)], { ...later, isFull: true }).items)).toEqual([1])
})

test('wherever pages begin, what is planned is the same, and never more than one a quarter', () => {
  const all = Array.from({ length: 400 }, (_, index) => item(index * 37, index % 7 ? 'position' : 'fence'))
  const whole = thinPositions(all, later).items
  for (const size of [8, 50, 333]) {
    const planned: FeedItem[] = []
    for (let from = 0; from < all.length; ) {
      const page = all.slice(from, from + size)
      const { items, held } = thinPositions(page, { ...later, isFull: page.length === size })
      planned.push(...items)
      from = held ? all.indexOf(held) : from + page.length
    }
    expect(planned).toEqual(whole)
  }
})

test('a clock that is far ahead holds up nothing', () => {
  const items = [item(0), item(3_600_000)]
  expect(thinPositions(items, { isFull: false, nowMs: start + 300 }).held).toBeNull()
})
