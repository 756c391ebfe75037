import { createEventIds } from '@heimdall/audit'
import { createTestDatabase, type TestDatabase } from '@heimdall/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from './testing/eventually.ts'
import { fromNow } from './testing/from-now.ts'
import { call } from './testing/http-client.ts'
import { makeKey, makeUser, signIn } from './testing/people.ts'
import { type PersistentReader, readPersistently } from './testing/persistent-reader.ts'
import { type RestartableServer, startRestartableServer } from './testing/restartable-server.ts'
import { seed } from './testing/seed.ts'
import { follow, type LiveClient, type LiveEvents, openLiveClient } from './testing/trpc-client.ts'

const total = 300

let database: TestDatabase
let server: RestartableServer
let key: string
let client: LiveClient
let socketEvents: LiveEvents
let streamEvents: PersistentReader

beforeAll(async () => {
  database = await createTestDatabase()
  const [made, admin] = await seed(database.url, async (services) => [
    await makeKey(services, ['audit:read', 'audit:write']),
    await makeUser(services, 'admin'),
  ])
  key = made.key
  server = await startRestartableServer({ DATABASE_URL: database.url })
  client = openLiveClient(server, { cookie: await signIn(server, admin) })
  socketEvents = follow(client, 'all')
  streamEvents = readPersistently(server, key)
  for (const followed of [socketEvents, streamEvents])
    await fromNow(followed, (probe) => post(probe).then(() => undefined))
})
afterAll(async () => {
  await streamEvents.close()
  await client.close()
  await server.stop()
  await database.drop()
})

const newId = createEventIds((size) => crypto.getRandomValues(new Uint8Array(size)))

/** As a careful bot does: the same id until it is answered. */
async function post(event: object): Promise<string> {
  const body = { id: newId(new Date()), eventType: 'bot_command_executed', ...event }
  await eventually(async () => {
    const answer = await call(server, 'POST /v1/internal/audit', { key, body })
    if (answer.status !== 201) throw new Error(answer.text)
  }, 30_000)
  return body.id
}

test(`the server restarts under its clients while ${total} events come: nothing is lost, nothing comes twice`, async () => {
  const posted: string[] = []
  const restarts: NodeJS.Signals[] = ['SIGTERM', 'SIGKILL', 'SIGTERM']
  const restarting = (async () => {
    for (const [index, signal] of restarts.entries()) {
      await eventually(() => expect(posted.length).toBeGreaterThan((total * (index + 1)) / 5), 60_000)
      await server.restart(signal)
    }
  })()
  const lane = async () => {
    for (let count = 0; count < total / 4; count++) posted.push(await post({ sourceService: 'restart_test' }))
  }
  await Promise.all([lane(), lane(), lane(), lane(), restarting])

  for (const followed of [socketEvents, streamEvents]) {
    const ids = () => followed.items.map(({ event }) => event.id)
    await eventually(() => expect(posted.filter((id) => !ids().includes(id))).toEqual([]))
    expect(new Set(ids()).size).toBe(followed.items.length)
    // By the numbers, too: without a filter every number of the log comes once, in its order.
    const sequences = followed.items.map(({ sequence }) => sequence)
    expect(sequences).toEqual(sequences.map((_, index) => (sequences[0] ?? Number.NaN) + index))
  }
  expect(streamEvents.connections).toBeGreaterThan(restarts.length)
  expect(client.opened()).toBeGreaterThan(restarts.length)
}, 90_000)
