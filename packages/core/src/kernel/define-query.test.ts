import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import {
  anonymousCall,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  type TestServices,
  type UserCall,
} from '../testing/index.ts'
import { defineQuery } from './define-query.ts'

let heimdall: TestServices
let user: UserCall
beforeAll(async () => {
  heimdall = await createTestServices()
  user = await asUser(heimdall, await createAccount(heimdall))
})
afterAll(() => heimdall.close())
beforeEach(() => forgetEvents(heimdall))

const look = defineQuery({
  name: 'test.look',
  permission: 'audit:read',
  input: z.object({ n: z.number() }),
  output: z.object({ n: z.number() }),
  run: async ({ input }) => ({ n: input.n, more: 'than the output says' }),
})

test('answers whoever may, with what the output says', async () => {
  const reader = await asUser(heimdall, await createAccount(heimdall, { permissions: ['audit:read'] }))
  expect(await heimdall.run(look, reader, { n: 1 })).toEqual({ n: 1 })
  expect(await eventsInOutbox(heimdall)).toEqual([])
})

test('refuses the anonymous without a trace, and others with one', async () => {
  await expect(heimdall.run(look, anonymousCall(), { n: 1 })).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  expect(await eventsInOutbox(heimdall)).toEqual([])
  await expect(heimdall.run(look, user, { n: 1 })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(await eventsInOutbox(heimdall)).toMatchObject([
    {
      eventType: 'bot_permission_denied',
      userId: user.actor.userId,
      actorId: user.actor.userId,
      resourceType: 'permission',
      resourceId: 'audit:read',
      status: 'failure',
      errorMessage: 'This needs the permission audit:read',
      metadata: { permission: 'audit:read', operation: 'test.look' },
    },
  ])
})

test('a prober fills the log with 60 denials a minute at most, and is refused all the same', async () => {
  heimdall.clock.advance(60_000)
  const attempts = Array.from({ length: 70 }, () => heimdall.run(look, user, { n: 1 }))
  const outcomes = await Promise.allSettled(attempts)
  expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true)
  expect(await eventsInOutbox(heimdall)).toHaveLength(60)
  heimdall.clock.advance(60_000)
  await expect(heimdall.run(look, user, { n: 1 })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(await eventsInOutbox(heimdall)).toHaveLength(61)
})

test('a refusal stands even when it can not be written down', async () => {
  const { rateLimiter } = heimdall
  const consume = rateLimiter.consume
  rateLimiter.consume = () => Promise.reject(new Error('the limiter is away'))
  await expect(heimdall.run(look, user, { n: 1 })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  rateLimiter.consume = consume
  expect(heimdall.logged).toMatchObject([{ level: 'error', message: 'A denial could not be recorded' }])
})

describe('text that no database column can hold is the sender’s mistake, not ours', () => {
  const refused = { code: 'BAD_REQUEST', issues: [{ code: 'unstorable_text' }] }
  const search = (find: (text: string) => string) =>
    defineQuery({
      name: 'test.search',
      permission: 'public',
      input: z.object({ text: z.string() }),
      output: z.unknown(),
      run: ({ services, input }) => services.primary.sql`SELECT ${find(input.text)}::text AS found`,
    })

  test.each(['a\0b', '\ud83d'])('%j, before anything is asked', async (text) => {
    const asked = search(() => {
      throw new Error('It was asked')
    })
    await expect(heimdall.run(asked, anonymousCall(), { text })).rejects.toMatchObject(refused)
  })

  test('also where it comes out of what was read', async () => {
    const decoded = search((text) => decodeURIComponent(text))
    await expect(heimdall.run(decoded, anonymousCall(), { text: 'a%00b' })).rejects.toMatchObject(refused)
  })
})

test.each([
  ['57014', 'took too long'],
  ['55P03', 'waited too long for a lock'],
  ['40P01', 'met another in a circle'],
  ['40001', 'could not be brought into an order'],
  ['25006', 'met a server that takes no writes'],
])('what fails by %s, as it %s, can be tried again', async (state) => {
  const fails = defineQuery({
    name: 'test.fails',
    permission: 'public',
    input: z.object({}),
    output: z.unknown(),
    run: ({ services }) =>
      services.primary.sql.unsafe(`DO $$ BEGIN RAISE EXCEPTION 'No' USING ERRCODE = '${state}'; END $$`),
  })
  await expect(heimdall.run(fails, anonymousCall(), {})).rejects.toMatchObject({
    code: 'SERVICE_UNAVAILABLE',
    retryAfterSeconds: 2,
    cause: { code: state },
  })
})
