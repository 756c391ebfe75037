import { expect, test } from 'vitest'
import { createEventIds, timeOfEventId } from './event-id.ts'

const zeros = (size: number) => new Uint8Array(size)
const ones = (size: number) => new Uint8Array(size).fill(255)
const time = new Date('2026-03-02T10:00:00.123Z')

test.each([zeros, ones])('ids are UUIDv7, keep the order of a request, and carry its time', (random) => {
  const newId = createEventIds(random)
  const ids = Array.from({ length: 5_000 }, () => newId(time))
  expect(ids).toEqual([...ids].sort())
  expect(new Set(ids).size).toBe(5_000)
  for (const id of ids) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    if (timeOfEventId(id).getTime() !== time.getTime()) throw new Error(`${id} has another time`)
  }
})

test('requests of the same millisecond begin at different places', () => {
  const random = (size: number) => crypto.getRandomValues(new Uint8Array(size))
  const ids = Array.from({ length: 1_000 }, () => createEventIds(random)(time))
  expect(new Set(ids.map((id) => id.slice(0, 23))).size).toBeGreaterThan(990)
})

test.each([
  ['00000000-0000-7000-8000-000000000000', 0],
  ['FFFFFFFF-FFFF-7000-8000-000000000000', 2 ** 48 - 1],
])('the time in %s', (id, milliseconds) => expect(timeOfEventId(id).getTime()).toBe(milliseconds))
