import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '../../../apps/server/src/testing/eventually.ts'
import { makeKey } from '../../../apps/server/src/testing/people.ts'
import {
  type RestartableServer,
  startRestartableServer,
} from '../../../apps/server/src/testing/restartable-server.ts'
import { seed } from '../../../apps/server/src/testing/seed.ts'
import { createTestDatabase, type TestDatabase } from '../../db/src/testing/index.ts'
import { createHeimdall, type EventOptions, type Heimdall, type HeimdallEvent } from '../src/index.ts'

let database: TestDatabase
let server: RestartableServer
let heimdall: Heimdall
beforeAll(async () => {
  database = await createTestDatabase()
  const permissions = ['audit:read', 'audit:write', 'user:read']
  const { key } = await seed(database.url, (services) => makeKey(services, permissions))
  server = await startRestartableServer({ DATABASE_URL: database.url })
  heimdall = createHeimdall({ url: server.url, auth: key, retries: 0, timeoutMs: 5_000 })
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})

/** Follows in the background until `stop`. */
function follow(options: EventOptions = {}) {
  const controller = new AbortController()
  const events: HeimdallEvent[] = []
  let connects = 0
  const done = (async () => {
    const onConnect = () => connects++
    const followed = heimdall.events({ ...options, onConnect, signal: controller.signal })
    for await (const event of followed) events.push(event)
  })()
  return {
    events,
    numbers: () => events.flatMap(({ data }) => ('metadata' in data ? [data.metadata.number] : [])),
    connected: (times: number) => eventually(() => expect(connects).toBeGreaterThanOrEqual(times)),
    async stop() {
      controller.abort()
      await done
    },
  }
}
/** As a careful bot does: again, under the same key, until it is answered. */
async function post(source: string, number: number): Promise<void> {
  const headers = { 'Idempotency-Key': `${source} ${number}` }
  const body = { eventType: 'bot_command_executed', sourceService: source, metadata: { number } }
  await eventually(() => heimdall.logAuditEvent({ body, headers }), 90_000)
}

test('nothing is missing and nothing comes twice, over restarts of the server, killed or stopped', async () => {
  const stream = follow({ sourceService: 'restarts' })
  await stream.connected(1)
  const total = 60
  const posting = (async () => {
    for (let number = 0; number < total; number++) {
      await post('restarts', number)
      await new Promise((resolve) => setTimeout(resolve, 40))
    }
  })()
  await server.restart('SIGKILL')
  await server.restart('SIGTERM')
  await posting
  await eventually(() => expect(stream.events.length).toBeGreaterThanOrEqual(total), 60_000)
  expect(stream.numbers()).toEqual(Array.from({ length: total }, (_, number) => number))
  await stream.stop()
}, 300_000)

test('who is cut off before the first event misses none', async () => {
  const stream = follow({ sourceService: 'before_first' })
  await stream.connected(1)
  const down = server.restart('SIGKILL')
  const posting = post('before_first', 1)
  await Promise.all([down, posting])
  await eventually(() => expect(stream.numbers()).toEqual([1]), 60_000)
  await stream.stop()
}, 180_000)

test('an id that was kept brings what happened meanwhile', async () => {
  const before = follow({ sourceService: 'kept' })
  await before.connected(1)
  await post('kept', 1)
  await eventually(() => expect(before.numbers()).toEqual([1]))
  await before.stop()
  await post('kept', 2)
  const lastEventId = before.events[0]?.id ?? ''
  const after = follow({ sourceService: 'kept', lastEventId })
  await eventually(() => expect(after.numbers()).toEqual([2]))
  await after.stop()
})

test('an id of another log is answered with a reset', async () => {
  const stream = follow({ lastEventId: '999999999' })
  await eventually(() => expect(stream.events[0]).toMatchObject({ topic: 'reset' }))
  await stream.stop()
})

test('who may not read is told so, and does not try for ever', async () => {
  const stranger = createHeimdall({ url: server.url, auth: 'hk_nobody-has-this-key-and-nobody-ever-will' })
  await expect(stranger.events().next()).rejects.toMatchObject({ status: 401, code: 'UNAUTHORIZED' })
})
