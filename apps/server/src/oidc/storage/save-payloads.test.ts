import { newId } from '@heimdall/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call } from '../../testing/http-client.ts'
import { makeClient, type TestClient } from '../../testing/oidc/make-client.ts'
import { authorizationRequest } from '../../testing/oidc/relying-party.ts'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'
import { toRow } from './payload-row.ts'
import { createPayloadWriter } from './save-payloads.ts'

let server: TestServer
let client: TestClient
beforeAll(async () => {
  server = await startTestServer()
  client = await makeClient(server.services)
})
afterAll(() => server.close())

test('what the database refuses fails nothing else of its turn', async () => {
  const { services } = server
  const save = createPayloadWriter(services)
  const saved = ['a', '\0', 'b'].map((state) => {
    const id = newId(services)
    return save(toRow(services, 'Interaction', id, { params: { state } }, 60, null))
  })
  const outcomes = await Promise.allSettled(saved)
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})

test.each([
  ['NUL', '\0', 'invalid_request'],
  ['NUL behind what looks like an escape', '\\\0', 'invalid_request'],
  ['the letters of an escape', '\\u0000', null],
])('a state with %s: %s', async (_name, state, error) => {
  const { address } = await authorizationRequest(client, { extra: { state } })
  const { pathname, search } = new URL(address)
  const answer = await call(server, `GET ${pathname}${search}`, { headers: { accept: 'text/html' } })
  expect(answer.status).toBe(303)
  const end = new URL(answer.headers.location ?? '', 'http://localhost')
  expect(end.searchParams.get('error')).toBe(error)
  if (error === null) expect(end.pathname).toMatch(/^\/interaction\//)
})
