import { gunzipSync } from 'node:zlib'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mapPlaces } from './map-places.ts'

let app: FastifyInstance
beforeAll(async () => {
  app = Fastify()
  await app.register(mapPlaces)
})
afterAll(() => app.close())

test('places of a square, for whoever asks, and to be kept', async () => {
  const answer = await app.inject('/map/places/2/96/71.json')
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['cache-control']).toBe('public, max-age=604800')
  expect(answer.json().names[0]).toBe('Berlin')
})

test('compressed for whoever understands it', async () => {
  const plain = await app.inject('/map/places/0/0/0.json')
  const answer = await app.inject({
    url: '/map/places/0/0/0.json',
    headers: { 'accept-encoding': 'gzip, deflate, br' },
  })
  expect(answer.headers['content-encoding']).toBe('gzip')
  expect(answer.rawPayload.length).toBeLessThan(60_000)
  expect(gunzipSync(answer.rawPayload).toString()).toBe(plain.body)
})

test.each(['9/0/0', '2/180/0', '2/0/90', '-1/0/0', '2/x/0', '2/0/1e1', '2/0/../0'])(
  'there is no square %s',
  async (square) => {
    expect((await app.inject(`/map/places/${square}.json`)).statusCode).toBe(404)
  },
)
