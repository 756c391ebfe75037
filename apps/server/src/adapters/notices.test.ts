import { type AccessChange, channels } from '@heimdall/core'
import { connect, type Sql } from '@heimdall/db'
import { startTestPostgres, type TemporaryServer } from '@heimdall/db/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { eventually } from '../testing/eventually.ts'
import { listenToNotices } from './notices.ts'

let postgres: TemporaryServer
let notices: ReturnType<typeof listenToNotices>
let sql: Sql
let close: () => Promise<void>
let changes: AccessChange[] = []
let outboxFilled = 0
let workCame = 0

beforeAll(async () => {
  postgres = await startTestPostgres()
  ;({ sql, close } = connect(postgres.url, { name: 'test', maxConnections: 2 }))
  notices = listenToNotices(postgres.url, {
    onOutboxFilled: () => outboxFilled++,
    onAccessChange: (change) => changes.push(change),
    onWork: () => workCame++,
    onError: () => undefined,
  })
  await eventually(() => expect(changes).toContainEqual({ everyone: true }))
})
beforeEach(() => {
  changes = []
  outboxFilled = 0
})
afterAll(async () => {
  await notices.close()
  await close()
  await postgres.remove()
})

const notify = (channel: string, payload: string) => sql`SELECT pg_notify(${channel}, ${payload})`

test('changes of access arrive as they were sent, in their order', async () => {
  const sent = [{ userId: 'u' }, { sessionId: 's' }, { apiKeyId: 'k' }]
  for (const change of sent) await notify(channels.access, JSON.stringify(change))
  await eventually(() => expect(changes).toEqual(sent))
})

test('a notice of a transaction that is rolled back is never heard', async () => {
  const rolledBack = sql.begin(async (tx) => {
    await tx`SELECT pg_notify(${channels.access}, '{"userId":"rolled back"}')`
    throw new Error('no')
  })
  await expect(rolledBack).rejects.toThrow('no')
  await notify(channels.access, '{"userId":"after"}')
  await eventually(() => expect(changes).toEqual([{ userId: 'after' }]))
})

test.each(['', 'no JSON', '{}', '{"userId": 1}', '[]', 'null'])(
  'what is not understood (%j) makes everyone be looked at anew',
  async (payload) => {
    await notify(channels.access, payload)
    await eventually(() => expect(changes).toEqual([{ everyone: true }]))
  },
)

test('the outbox says when it has been filled', async () => {
  await notify(channels.outbox, '')
  await eventually(() => expect(outboxFilled).toBe(1))
})

test('the workers hear that there is work', async () => {
  const before = workCame
  await notify(channels.work, '')
  await eventually(() => expect(workCame).toBe(before + 1))
})

test('a connection that is cut comes back, and everyone is looked at anew', async () => {
  await sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'heimdall notices'`
  await eventually(() => expect(changes).toEqual([{ everyone: true }]))
  expect(outboxFilled).toBe(1)
  await notify(channels.access, '{"userId":"again"}')
  await eventually(() => expect(changes).toContainEqual({ userId: 'again' }))
})

test('so it is after an outage of some seconds, and each channel is listened to once', async () => {
  await postgres.stop()
  const downSinceMs = performance.now()
  await eventually(() => expect(performance.now() - downSinceMs).toBeGreaterThan(1_500))
  await postgres.restart()
  await eventually(() => expect(changes).toContainEqual({ everyone: true }))
  await eventually(() => notify(channels.access, '{"userId":"after the outage"}'))
  await eventually(() => expect(changes).toContainEqual({ userId: 'after the outage' }))
  await notify(channels.access, '{"userId":"last"}')
  await eventually(() => expect(changes.at(-1)).toEqual({ userId: 'last' }))
  expect(changes.filter((change) => 'userId' in change && change.userId === 'last')).toHaveLength(1)
})
