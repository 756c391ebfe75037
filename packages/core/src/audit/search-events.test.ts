import type { AuditEvent } from '@heimdall/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  asKey,
  asUser,
  createAccount,
  createTestServices,
  type KeyCall,
  relayAll,
  type TestAccount,
  type TestServices,
  type UserCall,
} from '../testing/index.ts'
import { followEvents, followMyEvents } from './follow-events.ts'
import { listAllEvents } from './list-all-events.ts'
import { listMyEvents } from './list-my-events.ts'
import { listUserEvents } from './list-user-events.ts'
import { logEvent } from './log-events.ts'

let heimdall: TestServices
let heidi: TestAccount
let peter: TestAccount
let me: UserCall
let auditor: KeyCall
let logged: AuditEvent[]
beforeAll(async () => {
  heimdall = await createTestServices({ searchTimeoutMs: 300 })
  heidi = await createAccount(heimdall, { username: 'Heidi', email: 'heidi@alm.example' })
  peter = await createAccount(heimdall, { username: 'Peter', email: 'peter@alm.example' })
  me = await asUser(heimdall, await createAccountWithAudit())
  auditor = await asKey(heimdall, { permissions: ['audit:read', 'audit:write'] })
  logged = []
  // 10:00 in UTC; an hour before midnight in Honolulu's day before.
  for (const [userId, actorId, eventType, status, hours] of [
    [heidi.userId, null, 'login', 'success', 0],
    [heidi.userId, peter.userId, 'user_banned', 'success', 1],
    [peter.userId, null, 'login_failed', 'failure', 1],
    [me.actor.userId, heidi.userId, 'user_updated', 'success', 1],
    ['heidi', null, 'bot_command_executed', 'success', 1],
  ] as const) {
    heimdall.clock.advance(hours * 3_600_000)
    const event = { eventType, userId, actorId, status, description: `${eventType} here` }
    logged.push(await logEvent(heimdall.services, auditor, event, null))
  }
})
afterAll(() => heimdall.close())

const createAccountWithAudit = () =>
  createAccount(heimdall, { username: 'Dete', permissions: ['audit:read'] })
const typesOf = ({ events }: { events: AuditEvent[] }) => events.map(({ eventType }) => eventType).sort()
type Input = Parameters<typeof listAllEvents.input.parse>[0]
const all = (input: Input, call: KeyCall | UserCall = auditor) =>
  heimdall.run(listAllEvents, call, listAllEvents.input.parse(input))

describe('a search in all events', () => {
  test('narrows together with the plain filters', async () => {
    expect(typesOf(await all({ q: 'type:login,login_failed' }))).toEqual(['login', 'login_failed'])
    expect(typesOf(await all({ q: 'type:login,login_failed', status: 'failure' }))).toEqual(['login_failed'])
    expect((await all({ q: 'status:success', status: 'failure' })).total).toBe(0)
    expect((await all({ q: '  ' })).total).toBe(5)
    expect((await all({ q: '-"HERE"' })).total).toBe(0)
  })

  test('finds people by name, in the other database, and by external id', async () => {
    expect(typesOf(await all({ q: 'user:heidi' }))).toEqual(['bot_command_executed', 'login', 'user_banned'])
    expect(typesOf(await all({ q: 'user:alm.example -actor:peter' }))).toEqual(['login', 'login_failed'])
    expect(typesOf(await all({ q: 'user:heidi', userId: peter.userId }))).toEqual([])
  })

  test('takes @me for who asks, and refuses it of a key of the system', async () => {
    expect(typesOf(await all({ q: 'user:@me' }, me))).toEqual(['user_updated'])
    await expect(all({ q: 'user:@me' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      issues: [{ path: ['q'], code: 'nobody', start: 5, end: 8 }],
    })
  })

  test('counts days where the viewer is', async () => {
    const at = (timeZone: string) => all({ q: 'created:2026-03-02', timeZone })
    expect((await at('UTC')).total).toBe(5)
    // There the day begins at 11:00 of UTC.
    expect((await at('Pacific/Pago_Pago')).total).toBe(4)
    expect((await all({ q: 'created:2026-03-02' })).total).toBe(5)
    expect(listAllEvents.input.safeParse({ timeZone: 'Europe/Atlantis' }).success).toBe(false)
  })

  test('says every mistake with its place', async () => {
    const attempt = all({ q: 'type:logn country:Germany' })
    await expect(attempt).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      issues: [
        { path: ['q'], code: 'unknown_type_nearest', params: { type: 'logn' }, start: 5, end: 9 },
        { path: ['q'], code: 'bad_country', start: 18, end: 25 },
      ],
    })
  })

  test('a name that means too many is a mistake at its place, not a part of the answer', async () => {
    const { sql } = heimdall.services.primary
    await sql`INSERT INTO users (id, username, created_at, updated_at)
      SELECT gen_random_uuid(), 'crowd' || n, now(), now() FROM generate_series(1, 1001) AS n`
    await expect(all({ q: 'is:reported user:crowd' })).rejects.toMatchObject({
      issues: [{ path: ['q'], code: 'too_many_users', start: 12, end: 22 }],
    })
    await sql`DELETE FROM users WHERE username LIKE 'crowd%'`
  })

  test.each(["' OR true --", '"); DROP TABLE audit_events; --"', 'user:"\\"; --"', '%', '\\'])(
    '%s is looked for, or refused, and nothing else',
    async (q) => {
      const outcome = await all({ q }).catch((error: unknown) => error)
      if (outcome instanceof Error) expect(outcome).toMatchObject({ code: 'BAD_REQUEST' })
      else expect(outcome).toMatchObject({ total: 0 })
      expect((await all({})).total).toBe(5)
    },
  )

  test('that takes too long is given up with a word of what to do', async () => {
    const { sql } = heimdall.services.primary
    await sql.begin(async (tx) => {
      await tx`LOCK TABLE audit_events IN ACCESS EXCLUSIVE MODE`
      await expect(all({ q: '"anything"' })).rejects.toMatchObject({
        code: 'BAD_REQUEST',
        message: expect.stringContaining('Narrow'),
        issues: [{ path: ['q'], code: 'search_too_slow' }],
      })
      await expect(all({})).rejects.toMatchObject({ issues: [{ path: [], code: 'search_too_slow' }] })
    })
    expect((await all({})).total).toBe(5)
  })
})

test('a search in a user’s events stays with that user', async () => {
  const ofHeidi = (q: string) => heimdall.run(listUserEvents, auditor, { userId: heidi.userId, q })
  expect(typesOf(await ofHeidi('actor:peter'))).toEqual(['user_banned'])
  expect(typesOf(await ofHeidi('user:peter'))).toEqual([])
})

describe('a search in one’s own events', () => {
  const mine = (q: string) => heimdall.run(listMyEvents, me, { q })

  test('never leads to another’s', async () => {
    expect(typesOf(await mine('type:login,user_updated'))).toEqual(['user_updated'])
    for (const q of ['user:heidi', `user:${heidi.userId}`, '-user:@me', 'user:alm.example']) {
      expect([q, (await mine(q)).total]).toEqual([q, 0])
    }
    expect((await mine('user:@me')).total).toBe(1)
    expect((await mine('user:det')).total).toBe(1)
  })

  test('does not tell by name or address who has acted on one', async () => {
    expect((await mine(`actor:${heidi.userId}`)).total).toBe(1)
    for (const name of ['heidi', 'Heidi', 'heidi@alm', 'alm.example']) {
      expect([name, (await mine(`actor:${name}`)).total]).toEqual([name, 0])
    }
  })

  test('refuses what can not be read', async () => {
    await expect(mine('created:someday')).rejects.toMatchObject({ issues: [{ path: ['q'], start: 8 }] })
  })
})

describe('live', () => {
  const first = async (stream: AsyncGenerator<{ event: AuditEvent }>) => (await stream.next()).value

  test('events of all pass the same search, resumed or new', async () => {
    await relayAll(heimdall)
    const stop = new AbortController()
    const input = { q: 'user:heidi status:success -type:login', lastEventId: '0' }
    const stream = followEvents(heimdall.services, auditor, input, stop.signal)
    expect(await first(stream)).toMatchObject({ event: { id: logged[1]?.id } })
    expect(await first(stream)).toMatchObject({ event: { id: logged[4]?.id } })
    stop.abort()
  })

  test('one’s own are one’s own', async () => {
    const stop = new AbortController()
    const input = { q: 'user:heidi,@me', lastEventId: '0' }
    const stream = followMyEvents(heimdall.services, me, input, stop.signal)
    expect(await first(stream)).toMatchObject({ event: { id: logged[3]?.id } })
    stop.abort()
  })

  test('a search that can not be read is refused before anything comes', async () => {
    const never = new AbortController().signal
    await expect(followEvents(heimdall.services, auditor, { q: 'x:y' }, never).next()).rejects.toMatchObject({
      issues: [{ path: ['q'], code: 'unknown_key' }],
    })
  })
})
