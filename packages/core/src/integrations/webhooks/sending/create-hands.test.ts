import { afterEach, expect, test, vi } from 'vitest'
import type { DeliveryRow, WebhookRow } from '../queries.ts'
import { createHands, type Held } from './create-hands.ts'
import type { Subjects } from './read-subjects.ts'

const subjects: Subjects = { messagesOf: () => [], itemOf: () => null }
const updatedAt = new Date()
// What else these rows hold, hands do not look at.
const endpointOf = (id: string, more: Partial<WebhookRow> = {}) =>
  ({ id, failingSince: null, updatedAt, ...more }) as WebhookRow
const claims = (endpoint: WebhookRow, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    endpoint,
    delivery: { id: `${endpoint.id}${index}` } as DeliveryRow,
  }))

function start() {
  const begun: Held[] = []
  const onRoom = vi.fn()
  const hands = createHands({ begin: (held) => void begun.push(held), onRoom })
  return { hands, begun, onRoom, ids: () => begun.map(({ delivery }) => delivery.id) }
}
afterEach(() => void vi.useRealTimers())

test('ten at once to one, and the next as soon as one is answered', () => {
  const { hands, begun, ids, onRoom } = start()
  const one = endpointOf('a')
  expect(hands.roomOf(one)).toBe(50)
  hands.take(claims(one, 50), subjects)
  expect(ids()).toEqual(claims(one, 10).map(({ delivery }) => delivery.id))
  expect(hands.roomOf(one)).toBe(0)
  for (let index = 0; index < 30; index++) {
    const held = begun[index]
    if (held) hands.done(held, false)
    if (held) hands.drop(held)
  }
  expect(begun).toHaveLength(40)
  expect(hands.roomOf(one)).toBe(30)
  expect(onRoom).toHaveBeenCalledTimes(6)
})

test('128 in all, in turn: who has much to hear keeps nobody waiting', () => {
  const { hands, begun, ids } = start()
  const endpoints = Array.from({ length: 20 }, (_, index) =>
    endpointOf(`${String.fromCharCode(97 + index)}-`),
  )
  hands.take(
    endpoints.flatMap((endpoint) => claims(endpoint, 50)),
    subjects,
  )
  expect(begun).toHaveLength(128)
  for (let round = 0; round < 200; round++) {
    const held = begun[round]
    if (held) hands.done(held, false)
  }
  const counts = endpoints.map(({ id }) => ids().filter((one) => one.startsWith(id)).length)
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(4)
})

test('what waits for one that fails is put back, and it is asked by one at a time', () => {
  const { hands, begun } = start()
  const one = endpointOf('a')
  hands.take(claims(one, 15), subjects)
  const [first] = begun
  const back = first ? hands.done(first, true) : []
  expect(back.map(({ id }) => id)).toEqual(['a10', 'a11', 'a12', 'a13', 'a14'])
  expect(begun).toHaveLength(10)
  expect(hands.roomOf(one)).toBeLessThanOrEqual(0)
  for (const held of begun.slice(1)) hands.done(held, true)
  for (const held of begun) hands.drop(held)
  expect(hands.roomOf(one)).toBe(1)
  expect(start().hands.roomOf(endpointOf('b', { failingSince: updatedAt }))).toBe(1)
})

test('what was claimed of an endpoint that has changed, or is no more, is put back', () => {
  const { hands } = start()
  const [same, changed, gone] = [endpointOf('a'), endpointOf('b'), endpointOf('c')]
  hands.take(
    [same, changed, gone].flatMap((endpoint) => claims(endpoint, 12)),
    subjects,
  )
  const back = hands.update([same, endpointOf('b', { updatedAt: new Date(0) })])
  expect(back.map(({ id }) => id)).toEqual(['b10', 'b11', 'c10', 'c11'])
})

test('a claim that has waited for long is put back before it runs out', () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const { hands } = start()
  const one = endpointOf('a')
  hands.take(claims(one, 12), subjects)
  vi.advanceTimersByTime(19_000)
  expect(hands.update([one])).toEqual([])
  vi.advanceTimersByTime(2_000)
  expect(hands.update([one])).toHaveLength(2)
})
