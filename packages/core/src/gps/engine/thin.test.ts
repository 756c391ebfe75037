import { expect, test } from 'vitest'
import type { FeedItem } from './feed-entry.ts'
import { createThinning } from './thin.ts'

let number = 0
const item = (deviceId: string, kind: FeedItem['kind'] = 'position'): FeedItem => ({
  number: number++,
  at: 0,
  deviceId,
  userId: 'u',
  kind,
  body: {},
})
const numbersOf = (taken: ReturnType<ReturnType<typeof createThinning>['take']>) =>
  taken && 'items' in taken ? taken.items.map((one) => one.number) : taken

test('of one device the newest position within 250 ms, and all that is no position', () => {
  const thinning = createThinning()
  expect(thinning.take(0)).toBeNull()
  const first = item('a')
  thinning.add([first])
  expect(numbersOf(thinning.take(1_000))).toEqual([first.number])

  const [older, fence, other, newer] = [item('a'), item('a', 'fence'), item('b'), item('a')]
  thinning.add([older, fence])
  // Everything waits with what comes too soon, so that the last number seen says what was seen.
  expect(thinning.take(1_100)).toEqual({ waitMs: 150 })
  thinning.add([other, newer])
  expect(numbersOf(thinning.take(1_250))).toEqual([fence.number, other.number, newer.number])
  expect(thinning.take(1_250)).toBeNull()
})

test('who is not too soon does not wait', () => {
  const thinning = createThinning()
  const items = ['a', 'b', 'c'].map((deviceId) => item(deviceId))
  thinning.add(items)
  expect(numbersOf(thinning.take(0))).toEqual(items.map((one) => one.number))
  const fence = item('a', 'fence')
  thinning.add([fence])
  expect(numbersOf(thinning.take(1))).toEqual([fence.number])
})
