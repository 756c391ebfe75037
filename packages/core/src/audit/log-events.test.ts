import { PostAuditEvent } from '@heimdall/contracts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  anonymousCall,
  asKey,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  type KeyCall,
  type TestServices,
} from '../testing/index.ts'
import { listAllEvents } from './list-all-events.ts'
import { logEvent, logEvents } from './log-events.ts'

let heimdall: TestServices
let bot: KeyCall
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  await heimdall.services.audit.timeseries.sql`TRUNCATE audit_events, audit_pending, audit_idempotency_keys`
  await forgetEvents(heimdall)
  bot = await asKey(heimdall, { permissions: ['audit:write'] }, { sourceService: 'discord_bot' })
})

const event = (overrides: object = {}) => PostAuditEvent.parse({ eventType: 'bot_started', ...overrides })
const stored = async () => {
  const reader = await asKey(heimdall, { permissions: ['audit:read'] })
  return (await heimdall.run(listAllEvents, reader, { limit: 100 })).events
}

describe('one event', () => {
  test('comes back as it is stored', async () => {
    const answer = await logEvent(heimdall.services, bot, event({ userId: '42' }), null)
    expect(answer).toMatchObject({
      eventType: 'bot_started',
      userId: '42',
      actorId: null,
      resourceType: 'discord_bot',
      sourceService: 'discord_bot',
      correlationId: bot.request.correlationId,
      createdAt: heimdall.clock.now().toISOString(),
      isReported: false,
    })
    expect(await stored()).toEqual([answer])
  })

  test('sent again with the same key gets the first answer', async () => {
    const first = await logEvent(heimdall.services, bot, event({ userId: '42' }), 'key-1')
    heimdall.clock.advance(60_000)
    expect(await logEvent(heimdall.services, bot, event({ userId: '42' }), 'key-1')).toEqual(first)
    expect(await stored()).toHaveLength(1)
  })

  test('another event with the same key is refused; another sender’s key is another key', async () => {
    await logEvent(heimdall.services, bot, event(), 'key-1')
    const reused = logEvent(heimdall.services, bot, event({ userId: '42' }), 'key-1')
    await expect(reused).rejects.toMatchObject({ code: 'UNPROCESSABLE' })
    const other = await asKey(heimdall, { permissions: ['audit:write'] })
    await logEvent(heimdall.services, other, event({ userId: '42' }), 'key-1')
    expect(await stored()).toHaveLength(2)
  })

  test('of an unknown type is refused with the nearest, its path within the event', async () => {
    const attempt = logEvent(heimdall.services, bot, event({ eventType: 'bot_comand_executed' }), null)
    await expect(attempt).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      message: expect.stringMatching(
        /^Unknown event type "bot_comand_executed"\. Did you mean bot_command_executed.* Nothing was written\.$/,
      ),
      issues: [{ path: ['eventType'], code: 'unknown_event_type' }],
    })
  })

  test('an odd name is quoted as it was sent', async () => {
    const attempt = logEvent(heimdall.services, bot, event({ eventType: '../../etc' }), null)
    await expect(attempt).rejects.toThrow('Unknown event type "../../etc".')
  })

  test('with the id of another event is refused, and nothing of that one is told', async () => {
    const secret = await logEvent(heimdall.services, bot, event({ description: 'between us' }), null)
    const attempt = logEvent(heimdall.services, bot, event({ id: secret.id, description: 'guess' }), null)
    await expect(attempt).rejects.toMatchObject({
      code: 'CONFLICT',
      issues: [{ path: ['id'], code: 'id_taken' }],
    })
    const error: unknown = await attempt.catch((thrown: unknown) => thrown)
    expect(JSON.stringify(error)).not.toContain('between us')
  })
})

describe('a batch', () => {
  test('is counted, and its ids come in its order', async () => {
    const events = Array.from({ length: 50 }, (_, index) => event({ userId: String(index) }))
    const answer = await logEvents(heimdall.services, bot, events, null)
    expect(answer).toMatchObject({ accepted: 50, duplicates: 0 })
    const byId = new Map((await stored()).map((found) => [found.id, found.userId]))
    expect(answer.ids.map((id) => byId.get(id))).toEqual(events.map(({ userId }) => userId))
  })

  test('with one bad event is refused whole, naming which and why', async () => {
    const events = [event(), event({ eventType: 'nope' }), event(), event({ eventType: 'nope' })]
    const attempt = logEvents(heimdall.services, bot, events, null)
    await expect(attempt).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      message: expect.stringMatching(
        /^Event 1: eventType: Unknown event type "nope".*\(and 1 more\)\. Nothing was written\.$/,
      ),
      issues: [{ path: ['events', 1, 'eventType'] }, { path: ['events', 3, 'eventType'] }],
    })
    expect(await stored()).toEqual([])
  })
})

test('needs audit:write; who tries without is recorded', async () => {
  const person = await asUser(heimdall, await createAccount(heimdall, { role: 'moderator' }))
  for (const [call, code] of [
    [anonymousCall(), 'UNAUTHORIZED'],
    [person, 'FORBIDDEN'],
  ] as const) {
    await expect(logEvent(heimdall.services, call, event(), null)).rejects.toMatchObject({ code })
    await expect(logEvents(heimdall.services, call, [event()], null)).rejects.toMatchObject({ code })
  }
  const denied = (await eventsInOutbox(heimdall)).map(({ metadata }) => metadata.operation)
  expect(denied.sort()).toEqual(['audit.log', 'audit.logBatch'])
  expect(await stored()).toEqual([])
})

test('a full queue is told, with when to come back', async () => {
  const { ingest } = heimdall.services.audit
  const services = {
    ...heimdall.services,
    audit: {
      ...heimdall.services.audit,
      ingest: {
        ...ingest,
        write: async () => ({ ok: false, reason: 'unavailable', cause: new Error('full') }) as const,
      },
    },
  }
  await expect(logEvents(services, bot, [event()], null)).rejects.toMatchObject({
    code: 'SERVICE_UNAVAILABLE',
    retryAfterSeconds: 2,
  })
})
