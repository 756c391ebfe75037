import type { Actor } from '@heimdall/core'
import { expect, test } from 'vitest'
import { createStreamPlaces, type StreamPlaces } from './stream-places.ts'

const person = (userId: string): Actor => ({
  type: 'user',
  userId,
  sessionId: 's',
  roles: [],
  permissions: new Set(),
  authenticatedAt: new Date(0),
})
const bot = (apiKeyId: string): Actor => ({
  type: 'api_key',
  apiKeyId,
  ownerId: null,
  permissions: new Set(),
})
const takeMany = (places: StreamPlaces, actor: Actor, count: number) =>
  Array.from({ length: count }, () => places.take(actor))

test('a person has a hundred, and whatever they open, others find a place', () => {
  const places = createStreamPlaces()
  const [leave] = takeMany(places, person('loki'), 100)
  expect(() => places.take(person('loki'))).toThrow(
    expect.objectContaining({ code: 'TOO_MANY_REQUESTS', retryAfterSeconds: 30 }),
  )
  places.take(person('freya'))
  leave?.()
  places.take(person('loki'))
  expect(() => places.take(person('loki'))).toThrow('There are 100 streams of yours open already')
})

test('a bot has two thousand; all together five', () => {
  const places = createStreamPlaces()
  takeMany(places, bot('one'), 2_000)
  expect(() => places.take(bot('one'))).toThrow(expect.objectContaining({ code: 'TOO_MANY_REQUESTS' }))
  takeMany(places, bot('two'), 2_000)
  const [leave] = takeMany(places, bot('three'), 1_000)
  expect(() => places.take(bot('four'))).toThrow(expect.objectContaining({ code: 'SERVICE_UNAVAILABLE' }))
  leave?.()
  places.take(bot('four'))
})
