import type { SequencedEvent } from '@heimdall/audit'
import { LiveAuditInput, LiveMyAuditInput, PostAuditEvent } from '@heimdall/contracts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { updateMe } from '../identity/accounts/index.ts'
import {
  anonymousCall,
  asKey,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  type KeyCall,
  relayAll,
  type TestServices,
  type UserCall,
} from '../testing/index.ts'
import { followEvents, followMyEvents } from './follow-events.ts'
import { logEvent } from './log-events.ts'

let heimdall: TestServices
let bot: KeyCall
let person: UserCall
beforeAll(async () => {
  heimdall = await createTestServices()
  heimdall.services.audit.start()
  bot = await asKey(heimdall, { permissions: ['audit:write', 'audit:read'] })
  person = await asUser(heimdall, await createAccount(heimdall))
})
afterAll(() => heimdall.close())

const post = (overrides: object = {}) =>
  logEvent(heimdall.services, bot, PostAuditEvent.parse({ eventType: 'bot_started', ...overrides }), null)

/** The next events of a stream, which must arrive within the test's time. */
async function take(stream: AsyncGenerator<SequencedEvent>, count: number): Promise<SequencedEvent[]> {
  const taken: SequencedEvent[] = []
  while (taken.length < count) {
    const next = await stream.next()
    if (next.done) throw new Error('The stream ended early')
    taken.push(next.value)
  }
  return taken
}
const follow = (input: object, signal: AbortSignal) =>
  followEvents(heimdall.services, bot, LiveAuditInput.parse(input), signal)

test('brings what a command did to whoever follows, and resumes behind the last one seen', async () => {
  const stop = new AbortController()
  await post({ userId: 'zero' })
  await relayAll(heimdall)
  const stream = follow({ lastEventId: '0' }, stop.signal)
  const one = await post({ userId: 'one' })
  const [first] = await take(stream, 1)
  expect(first).toEqual({ sequence: 1, event: one })
  await heimdall.run(updateMe, person, { locale: 'de' })
  heimdall.services.audit.outboxFilled()
  const [second] = await take(stream, 1)
  expect(second).toMatchObject({
    sequence: 2,
    event: { eventType: 'user_updated', userId: person.actor.userId },
  })
  stop.abort()
  expect(await stream.next()).toEqual({ done: true, value: undefined })
  const resumed = follow({ lastEventId: '1' }, new AbortController().signal)
  expect(await take(resumed, 1)).toEqual([second])
  await resumed.return()
})

test('keeps to its filter, people found by no search but by id', async () => {
  const input = { lastEventId: '0', eventType: ['bot_stopped'], userId: 'wanted' }
  const stream = follow(input, new AbortController().signal)
  await post({ eventType: 'bot_stopped', userId: 'other' })
  await post({ userId: 'wanted' })
  const wanted = await post({ eventType: 'bot_stopped', userId: 'wanted' })
  expect((await take(stream, 1)).map(({ event }) => event.id)).toEqual([wanted.id])
  await stream.return()
})

test('one’s own stream has one’s own events only', async () => {
  const input = LiveMyAuditInput.parse({ lastEventId: '0' })
  const stream = followMyEvents(heimdall.services, person, input, new AbortController().signal)
  await post({ userId: 'other' })
  const mine = await post({ userId: person.actor.userId })
  await relayAll(heimdall)
  const events: string[] = []
  for await (const { event } of stream) {
    expect(event.userId).toBe(person.actor.userId)
    events.push(event.id)
    if (event.id === mine.id) break
  }
  expect(events.length).toBeGreaterThan(0)
})

test('refuses before it begins', async () => {
  const { signal } = new AbortController()
  const input = LiveAuditInput.parse({})
  const first = (stream: AsyncGenerator<SequencedEvent>) => stream.next()
  await expect(first(followEvents(heimdall.services, anonymousCall(), input, signal))).rejects.toMatchObject({
    code: 'UNAUTHORIZED',
  })
  await expect(first(followEvents(heimdall.services, person, input, signal))).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  await expect(first(followMyEvents(heimdall.services, bot, {}, signal))).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  const unknown = LiveAuditInput.parse({ eventType: ['nope'] })
  await expect(first(followEvents(heimdall.services, bot, unknown, signal))).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  })
  const denied = (await eventsInOutbox(heimdall)).filter(
    ({ metadata }) => metadata.operation === 'audit.live',
  )
  expect(denied).toHaveLength(1)
  expect(heimdall.services.audit.feed.subscribers).toBe(0)
  for (const lastEventId of ['-1', '1.5', 'x', '1'.repeat(19)]) {
    expect(LiveAuditInput.safeParse({ lastEventId }).success).toBe(false)
  }
})
