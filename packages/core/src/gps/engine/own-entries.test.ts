import { expect, test } from 'vitest'
import type { FeedItem } from './feed-entry.ts'
import { createOwnEntries } from './own-entries.ts'

const group = (from: number, count: number): FeedItem[] =>
  Array.from({ length: count }, (_, place) => ({
    number: from + place,
    at: 0,
    deviceId: 'd',
    userId: 'u',
    kind: 'device',
    body: {},
  }))
const numbersOf = (items: readonly FeedItem[] | null) => items?.map(({ number }) => number) ?? null

test('groups are taken in the order of their numbers, whatever the order of their answers', () => {
  const own = createOwnEntries()
  own.add(group(13, 2))
  own.add(group(10, 2))
  own.add([])
  expect(own.nextBehind(10)).toBe(10)
  expect(numbersOf(own.take(10))).toEqual([10, 11])
  // 12 is somebody else's, or its answer is on the way.
  expect([own.take(12), own.nextBehind(12)]).toEqual([null, 13])
  expect(numbersOf(own.take(13))).toEqual([13, 14])
  expect([own.take(15), own.nextBehind(15)]).toEqual([null, null])
})

test('what was read meanwhile is not taken again', () => {
  const own = createOwnEntries()
  own.add(group(10, 3))
  own.add(group(13, 3))
  expect(numbersOf(own.take(14))).toEqual([14, 15])
  own.add(group(10, 3))
  expect([own.nextBehind(13), own.take(13)]).toEqual([null, null])
})

test('what nobody takes does not fill the memory', () => {
  const own = createOwnEntries()
  for (let from = 0; from < 30_000; from += 10_000) own.add(group(from, 10_000))
  expect(own.nextBehind(0)).toBeNull()
})
