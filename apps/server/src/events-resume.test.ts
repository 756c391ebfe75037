import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type EventStream, openEventStream, type StreamOptions } from './testing/event-stream.ts'
import { eventually } from './testing/eventually.ts'
import { call } from './testing/http-client.ts'
import { startTestServer, type TestServer } from './testing/test-server.ts'

let server: TestServer
let key: string
const streams: EventStream[] = []

beforeAll(async () => {
  server = await startTestServer()
  key = (await server.createKey(['audit:write', 'audit:read'])).key
  // The end of an empty log has no id to resume from.
  await eventually(async () => {
    expect(await server.services.audit.timeseries.sql`SELECT FROM audit_head WHERE size > 0`).toHaveLength(1)
  })
})
afterEach(() => {
  for (const stream of streams.splice(0)) stream.close()
})
afterAll(() => server.close())

async function open(options: StreamOptions): Promise<EventStream> {
  const stream = await openEventStream(server, { key, ...options })
  streams.push(stream)
  return stream
}

const post = (userId: string, sourceService: string) =>
  call(server, 'POST /v1/internal/audit', {
    key,
    body: { eventType: 'bot_command_executed', userId, sourceService },
  })

const resetFrame =
  /^retry: 1000\n\nid: (\d+)\nevent: reset\ndata: \{"reason":"unknown_last_event_id","topics":\["audit"\]\}\n\n$/

/** Waits for the reset that the stream begins with, and answers its id. */
const resetOf = (stream: EventStream) =>
  eventually(() => {
    const id = resetFrame.exec(stream.text())?.[1]
    if (id === undefined) throw new Error(`No reset yet: ${stream.text()}`)
    return id
  })

const unknownIds = ['abc', '-2', '1.5', '1'.repeat(19), "'; DROP TABLE audit_head; --", '999999999999']

test.each(unknownIds)('%j is answered with a reset, and nothing is lost from there on', async (unknown) => {
  const query = '?sourceService=reset_test'
  for (const options of [
    { lastEventId: unknown, query },
    { query: `${query}&lastEventId=${encodeURIComponent(unknown)}` },
  ]) {
    const stream = await open(options)
    expect(stream.status).toBe(200)
    const id = await resetOf(stream)
    stream.close()
    // As an EventSource comes back: with the id of the reset.
    await post(`after ${id}`, 'reset_test')
    const resumed = await open({ query, lastEventId: id })
    await eventually(() => expect(resumed.items.map(({ event }) => event.userId)).toContain(`after ${id}`))
    expect(resumed.text()).not.toContain('event: reset')
  }
})

test('the stream goes on by itself after the reset', async () => {
  const stream = await open({ lastEventId: 'abc', query: '?sourceService=same_stream' })
  const id = await resetOf(stream)
  await post('next', 'same_stream')
  const [item] = await stream.until(1)
  expect(item?.sequence).toBeGreaterThan(Number(id))
})

test('an id of the header beats one of the address, which a reconnecting browser repeats', async () => {
  await post('first', 'header_test')
  const query = '?sourceService=header_test'
  const stream = await open({ query: `${query}&lastEventId=0` })
  const sequence = (await stream.until(1))[0]?.sequence ?? 0
  await post('second', 'header_test')
  const resumed = await open({ query: `${query}&lastEventId=0`, lastEventId: sequence })
  expect((await resumed.until(1)).map(({ event }) => event.userId)).toEqual(['second'])
})

test('an empty id is none', async () => {
  const stream = await open({ lastEventId: '' })
  await eventually(() => expect(stream.text()).toMatch(/^retry: 1000\n\nid: \d+\n\n$/))
  // Until it listens, an event may be too early for it.
  await eventually(async () => {
    await post('any', 'empty_test')
    await stream.until(1, 100)
  })
  expect(stream.text()).not.toContain('event: reset')
})
