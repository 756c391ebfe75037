import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addLogo, makeClient } from './testing/oidc/make-client.ts'
import { startTestServer, type TestServer } from './testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

test('the logo of an app is there for everybody and for good, under its own address alone', async () => {
  const { id } = await makeClient(server.services)
  const path = await addLogo(server.services, id)
  const answer = await fetch(`${server.url}${path}`)
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
    200,
    'image/webp',
    'public, max-age=31536000, immutable',
  ])
  expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(0)
  for (const other of [
    path.replace(/[0-9a-f]{32}/, '0'.repeat(32)),
    path.replace(id, randomUUID()),
    path.replace('app-logos', 'avatars'),
    path.replace('.webp', '.png'),
  ]) {
    expect((await fetch(`${server.url}${other}`)).status).toBe(404)
  }
})
