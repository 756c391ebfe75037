import type { AuditEvent } from '@heimdall/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  anonymousCall,
  asKey,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  type KeyCall,
  type TestAccount,
  type TestServices,
  type UserCall,
} from '../testing/index.ts'
import { getEvent } from './get-event.ts'
import { listAllEvents } from './list-all-events.ts'
import { listMyEvents } from './list-my-events.ts'
import { listUserEvents } from './list-user-events.ts'
import { logEvent } from './log-events.ts'

let heimdall: TestServices
let heidi: TestAccount
let me: UserCall
let auditor: KeyCall
let logged: AuditEvent[]
beforeAll(async () => {
  heimdall = await createTestServices()
  heidi = await createAccount(heimdall, { username: 'Heidi', email: 'heidi@alm.example' })
  const peter = await createAccount(heimdall, { username: 'Peter', email: 'peter@alm.example' })
  me = await asUser(heimdall, heidi)
  auditor = await asKey(heimdall, { permissions: ['audit:read', 'audit:write'] })
  logged = []
  for (const [userId, eventType, status] of [
    [heidi.userId, 'login', 'success'],
    [heidi.userId, 'login_failed', 'failure'],
    [peter.userId, 'login', 'success'],
    ['80351110224678912', 'bot_command_executed', 'success'],
    [null, 'bot_started', 'success'],
  ] as const) {
    heimdall.clock.advance(1_000)
    logged.push(await logEvent(heimdall.services, auditor, { eventType, userId, status }, null))
  }
})
afterAll(() => heimdall.close())

const typesOf = ({ events }: { events: AuditEvent[] }) => events.map(({ eventType }) => eventType)
const all = async (input: Parameters<typeof listAllEvents.input.parse>[0]) =>
  heimdall.run(listAllEvents, auditor, listAllEvents.input.parse(input))

describe('my own events', () => {
  test('are mine alone, the latest first', async () => {
    const list = await heimdall.run(listMyEvents, me, {})
    expect(list).toMatchObject({ page: 1, limit: 20, total: 2, nextCursor: null })
    expect(list.events).toEqual([logged[1], logged[0]])
  })

  test('can be filtered, and no filter leads to another’s', async () => {
    expect(typesOf(await heimdall.run(listMyEvents, me, { status: 'failure' }))).toEqual(['login_failed'])
    const forged = { page: 1, userId: '80351110224678912', userSearch: 'Peter' }
    expect((await heimdall.run(listMyEvents, me, forged)).total).toBe(2)
  })

  test('are for people', async () => {
    await expect(heimdall.run(listMyEvents, auditor, {})).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(heimdall.run(listMyEvents, anonymousCall(), {})).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
    })
  })
})

describe('a user’s events', () => {
  test('are those of a Heimdall id or of an external one', async () => {
    expect(typesOf(await heimdall.run(listUserEvents, auditor, { userId: '80351110224678912' }))).toEqual([
      'bot_command_executed',
    ])
    expect((await heimdall.run(listUserEvents, auditor, { userId: heidi.userId })).total).toBe(2)
    expect((await heimdall.run(listUserEvents, auditor, { userId: "' OR true --" })).total).toBe(0)
  })

  test('need audit:read, even for oneself', async () => {
    const attempt = heimdall.run(listUserEvents, me, { userId: heidi.userId })
    await expect(attempt).rejects.toMatchObject({ code: 'FORBIDDEN', permission: 'audit:read' })
    const denied = (await eventsInOutbox(heimdall)).map(({ metadata }) => metadata.operation)
    expect(denied).toContain('audit.ofUser')
  })
})

describe('all events', () => {
  test('by person: the search means names, addresses and ids', async () => {
    expect(typesOf(await all({ userSearch: 'heid' }))).toEqual(['login_failed', 'login'])
    expect((await all({ userSearch: 'ALM.example' })).total).toBe(3)
    expect(typesOf(await all({ userSearch: '80351110224678912' }))).toEqual(['bot_command_executed'])
    expect((await all({ userSearch: 'nobody at all' })).total).toBe(0)
    expect((await all({ userSearch: '%' })).total).toBe(0)
  })

  test('by person and id: both must fit', async () => {
    expect((await all({ userSearch: 'alm', userId: heidi.userId })).total).toBe(2)
    expect((await all({ userSearch: 'peter', userId: heidi.userId })).total).toBe(0)
  })

  test('a type that does not exist is a mistake, with the nearest that do', async () => {
    await expect(all({ eventType: ['logn', 'login'] })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      issues: [
        { path: ['eventType'], code: 'unknown_event_type', message: expect.stringContaining('login') },
      ],
    })
  })

  test('pages and cursors meet', async () => {
    const first = await all({ limit: 2 })
    const second = await all({ limit: 2, cursor: first.nextCursor ?? '' })
    expect(second.events).toEqual((await all({ limit: 2, page: 2 })).events)
    const third = await all({ limit: 2, cursor: second.nextCursor ?? '' })
    expect([...first.events, ...second.events, ...third.events].map(({ id }) => id)).toEqual(
      logged.map(({ id }) => id).reverse(),
    )
    expect(third.nextCursor).toBeNull()
  })

  test.each([
    ['no cursor at all', 'x'],
    ['not ours', Buffer.from('["a"]').toString('base64url')],
    [
      'a time that is none',
      Buffer.from('["created_at","desc",null,"yesterday","0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7"]').toString(
        'base64url',
      ),
    ],
    [
      'a year that no database knows',
      Buffer.from(
        '["created_at","desc",null,"0000-01-01T00:00:00Z","0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7"]',
      ).toString('base64url'),
    ],
    [
      'an id with SQL',
      Buffer.from('["created_at","desc",null,"2026-01-01T00:00:00Z","\'; DROP TABLE audit_events"]').toString(
        'base64url',
      ),
    ],
  ])('a cursor that is %s is refused', async (_name, cursor) => {
    await expect(all({ cursor })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  test('a NUL in a cursor is refused', async () => {
    const place = ['user_id', 'desc', '\0', '2026-01-01T00:00:00Z', '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7']
    const cursor = Buffer.from(JSON.stringify(place)).toString('base64url')
    await expect(all({ cursor, sortField: 'user_id' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  test('a cursor of another sorting is refused rather than followed to the wrong place', async () => {
    const { nextCursor } = await all({ limit: 1 })
    for (const order of [{ sortField: 'status' }, { sortDirection: 'asc' }]) {
      await expect(all({ cursor: nextCursor ?? '', ...order })).rejects.toMatchObject({
        issues: [{ path: ['cursor'], code: 'bad_cursor' }],
      })
    }
  })

  test('a search that means more people than can be asked for is refused, not cut short', async () => {
    const { sql } = heimdall.services.primary
    await sql`INSERT INTO users (id, username, created_at, updated_at)
      SELECT gen_random_uuid(), 'viewer' || number, now(), now() FROM generate_series(1, 201) AS number`
    await expect(all({ userSearch: 'viewer' })).rejects.toMatchObject({
      issues: [{ path: ['userSearch'], code: 'too_many_users' }],
    })
    await expect(all({ userSearch: 'viewer1' })).resolves.toMatchObject({ total: 0 })
  })

  test('pages end at 10,000 events; cursors do not', async () => {
    await expect(all({ page: 101, limit: 100 })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      issues: [{ code: 'page_too_deep' }],
    })
    await expect(all({ page: 100, limit: 100 })).resolves.toMatchObject({ events: [] })
    const { nextCursor } = await all({ limit: 1 })
    await expect(all({ page: 100_000, limit: 100, cursor: nextCursor ?? '' })).resolves.toMatchObject({
      page: 100_000,
    })
  })

  test.each([
    { page: 0 },
    { limit: 0 },
    { limit: 101 },
    { startDate: 'yesterday' },
    { startDate: '2026-03-02' },
    { endDate: '9999-12-31T23:59:59-01:00' },
    { startDate: '0000-01-01T00:00:00Z' },
    { status: 'maybe' },
    { countryCode: 'Germany' },
    { sortField: 'metadata' },
    { sortField: 'created_at; DROP TABLE audit_events' },
    { sortDirection: 'sideways' },
    { userSearch: ' ' },
    { eventType: Array(101).fill('login') },
    { isReported: 'yes' },
  ])('refuses %j by the schema', (input) => {
    expect(listAllEvents.input.safeParse(input).success).toBe(false)
  })

  test('need audit:read', async () => {
    await expect(heimdall.run(listAllEvents, me, {})).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(heimdall.run(listAllEvents, anonymousCall(), {})).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
    })
  })
})

describe('one event', () => {
  test('is found by its id, in either case', async () => {
    const event = logged[2]
    if (!event) throw new Error('unreachable')
    expect(await heimdall.run(getEvent, auditor, { eventId: event.id })).toEqual(event)
    expect(await heimdall.run(getEvent, auditor, { eventId: event.id.toUpperCase() })).toEqual(event)
  })

  test.each([
    '01890000-0000-7000-8000-000000000000',
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-4fff-bfff-ffffffffffff',
  ])('%s does not exist', async (eventId) => {
    await expect(heimdall.run(getEvent, auditor, { eventId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('needs an id and audit:read', async () => {
    expect(getEvent.input.safeParse({ eventId: 'x' }).success).toBe(false)
    const eventId = logged[0]?.id ?? ''
    await expect(heimdall.run(getEvent, me, { eventId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})
