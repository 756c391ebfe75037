import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  asKey,
  asUser,
  createAccount,
  createTestServices,
  type TestAccount,
  type TestServices,
  type UserCall,
} from '../testing/index.ts'
import { exportMyEvents } from './export-events.ts'
import { followMyEvents } from './follow-events.ts'
import { listMyEvents } from './list-my-events.ts'
import { logEvent } from './log-events.ts'
import { proveMyEvent } from './prove-my-event.ts'

let heimdall: TestServices
let heidi: TestAccount
let admin: TestAccount
let me: UserCall
const own = { ipAddress: '203.0.113.7', userAgent: 'Mozilla/5.0' }
const secret = '198.51.100.9'
let ids: { mine: string; theirs: string; nobodys: string }

beforeAll(async () => {
  heimdall = await createTestServices()
  heidi = await createAccount(heimdall)
  admin = await createAccount(heimdall)
  me = await asUser(heimdall, heidi)
  const key = await asKey(heimdall, { permissions: ['audit:write'] })
  const log = async (eventType: string, actorId: string | null, request: object) => {
    const event = { eventType, userId: heidi.userId, actorId, status: 'success' as const, ...request }
    return (await logEvent(heimdall.services, key, event, null)).id
  }
  heimdall.services.audit.start()
  ids = {
    mine: await log('login', heidi.userId, own),
    theirs: await log('user_updated', admin.userId, { ipAddress: secret, userAgent: secret }),
    nobodys: await log('login_failed', null, { ipAddress: secret }),
  }
})
afterAll(() => heimdall.close())

const byId = <Event extends { id: string }>(events: readonly Event[]) =>
  new Map(events.map((event) => [event.id, event]))

test('whoever acts on my account keeps their address to themselves; a stranger at my door does not', async () => {
  const { events } = await heimdall.run(listMyEvents, me, {})
  const listed = byId(events)
  expect(listed.get(ids.mine)).toMatchObject(own)
  expect(listed.get(ids.theirs)).toMatchObject({ ipAddress: null, userAgent: null, actorId: admin.userId })
  expect(listed.get(ids.nobodys)).toMatchObject({ ipAddress: secret })
})

test('nor can it be guessed by searching for it', async () => {
  const found = async (q: string) =>
    (await heimdall.run(listMyEvents, me, { q })).events.map(({ id }) => id).toSorted()
  const [mine, theirs, nobodys] = [ids.mine, ids.theirs, ids.nobodys]
  expect(await found(`ip:${secret}`)).toEqual([nobodys])
  expect(await found('ip:198.51.100.0/24')).toEqual([nobodys])
  expect(await found(`-ip:${secret} type:login,user_updated,login_failed`)).toEqual([mine, theirs].toSorted())
  expect(await found('has:ip')).toEqual([mine, nobodys].toSorted())
  expect(await found('has:agent')).toEqual([mine])
  expect(await found('-has:ip type:user_updated')).toEqual([theirs])
})

test('so it is in an export and live', async () => {
  const { pages } = await exportMyEvents(heimdall.services, me, { format: 'jsonl' })
  const exported = []
  for await (const page of pages) exported.push(...page)
  expect(byId(exported).get(ids.theirs)).toMatchObject({ ipAddress: null, userAgent: null })
  const stop = new AbortController()
  const seen = []
  for await (const { event } of followMyEvents(heimdall.services, me, { lastEventId: '0' }, stop.signal)) {
    seen.push(event)
    if (event.id === ids.nobodys) break
  }
  expect(byId(seen).get(ids.theirs)).toMatchObject({ ipAddress: null, userAgent: null })
})

test('and in the proof, which holds all the same', async () => {
  await expect
    .poll(async () => (await heimdall.run(proveMyEvent, me, { eventId: ids.theirs })).state, {
      timeout: 10_000,
    })
    .toBe('sealed')
  const proof = await heimdall.run(proveMyEvent, me, { eventId: ids.theirs })
  if (proof.state !== 'sealed') throw new Error('unreachable')
  expect(proof.openings.map(({ field }) => field)).not.toContain('network')
  const extra = Buffer.from(/^extra (.*)$/m.exec(proof.proofFile)?.[1] ?? '', 'base64').toString()
  expect(extra).not.toContain(secret)
  const whole = await heimdall.run(proveMyEvent, me, { eventId: ids.mine })
  expect(whole).toMatchObject({
    openings: expect.arrayContaining([expect.objectContaining({ field: 'network' })]),
  })
})
