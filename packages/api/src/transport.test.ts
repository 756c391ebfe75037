import { AuditEvent } from '@heimdall/contracts'
import type { Call } from '@heimdall/core'
import { issueSetUpToken } from '@heimdall/core'
import {
  anonymousCall,
  asKey,
  asUser,
  createAccount,
  createTestServices,
  type KeyCall,
  type TestServices,
} from '@heimdall/core/testing'
import { getErrorShape, isTrackedEnvelope, TRPCError } from '@trpc/server'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { appRouter } from './root.ts'

let heimdall: TestServices
let bot: KeyCall
let cookies: unknown[]
beforeAll(async () => {
  heimdall = await createTestServices()
  heimdall.services.audit.start()
  bot = await asKey(heimdall, { permissions: ['audit:read', 'audit:write'] })
})
afterAll(() => heimdall.close())
beforeEach(() => {
  cookies = []
})

const contextOf = (call: Call) => ({
  services: heimdall.services,
  call,
  streams: null,
  cookies: {
    set: (name: string, token: string, expiresAt: Date) => cookies.push({ name, token, expiresAt }),
    clear: (name: string) => cookies.push({ name, cleared: true }),
  },
})
const as = (call: Call) => appRouter.createCaller(contextOf(call))
async function shapeOf(call: Call, attempted: Promise<unknown>) {
  const error: unknown = await attempted.catch((thrown: unknown) => thrown)
  if (!(error instanceof TRPCError)) throw new Error('A TRPCError was expected', { cause: error })
  const { _config: config } = appRouter._def
  return {
    trpc: error.code,
    shape: getErrorShape({ config, error, type: 'query', path: 'x', input: undefined, ctx: contextOf(call) }),
  }
}

describe('the session cookie', () => {
  test('is set by the set-up and by signing in; the token is in no answer', async () => {
    const token = (await issueSetUpToken(heimdall.services)) ?? ''
    const account = { email: 'heidi@alm.example', username: 'heidi', password: 'correct horse battery' }
    expect(await as(anonymousCall()).accounts.setUp({ ...account, token })).toEqual({ done: true })
    const input = { identifier: 'heidi', password: account.password }
    expect(await as(anonymousCall()).accounts.signIn(input)).toEqual({ status: 'signed_in' })
    const set = { token: expect.stringMatching(/^[\w-]{43}$/), expiresAt: expect.any(Date) }
    const signedIn = [
      { name: 'session', ...set },
      { name: 'device', ...set },
      { ...set, name: 'language', token: 'en' },
    ]
    expect(cookies).toEqual([...signedIn, ...signedIn])
  })

  test('stays as it is when signing in fails, and goes when signing out', async () => {
    await expect(as(anonymousCall()).accounts.signIn({ identifier: 'x', password: 'y' })).rejects.toThrow()
    expect(cookies).toEqual([])
    const person = await asUser(heimdall, await createAccount(heimdall))
    expect(await as(person).accounts.signOut()).toEqual({ done: true })
    expect(cookies).toEqual([
      { name: 'session', cleared: true },
      { name: 'language', cleared: true },
    ])
  })
})

describe('an error', () => {
  test('has one shape, with the request’s id', async () => {
    const call = anonymousCall()
    expect(await shapeOf(call, as(call).accounts.me())).toEqual({
      trpc: 'UNAUTHORIZED',
      shape: {
        code: -32001,
        message: expect.stringContaining('Sign in'),
        data: {
          code: 'UNAUTHORIZED',
          httpStatus: 401,
          requestId: call.request.id,
          issues: [],
          retryAfterSeconds: null,
        },
      },
    })
  })

  test('of the input names the field', async () => {
    const { trpc, shape } = await shapeOf(bot, as(bot).users.get({ userId: 'x' }))
    expect(trpc).toBe('BAD_REQUEST')
    expect(shape.data).toMatchObject({ code: 'BAD_REQUEST', issues: [{ path: ['userId'] }] })
  })

  test('says which permission is missing', async () => {
    const { trpc, shape } = await shapeOf(bot, as(bot).users.list({}))
    expect([trpc, shape.message]).toEqual(['FORBIDDEN', 'This needs the permission user:read'])
  })

  test('that nobody foresaw says nothing but the request’s id', async () => {
    const broken = { ...heimdall.services, primary: { ...heimdall.services.primary, db: null } }
    // A service that is broken in a way that the types rule out.
    const services = broken as unknown as typeof heimdall.services
    const person = await asUser(heimdall, await createAccount(heimdall))
    const caller = appRouter.createCaller({ ...contextOf(person), services })
    const { trpc, shape } = await shapeOf(person, caller.accounts.me())
    expect(trpc).toBe('INTERNAL_SERVER_ERROR')
    expect(shape.message).toMatch(/^Something went wrong/)
    expect(JSON.stringify(shape)).not.toMatch(/Cannot read|stack|TypeError/)
  })
})

describe('a subscription', () => {
  test('brings events with the number by which it resumes', async () => {
    const first = await as(bot).audit.log({ eventType: 'bot_started' })
    const second = await as(bot).audit.log({ eventType: 'bot_error' })
    const { sql } = heimdall.services.audit.timeseries
    const numberOf = async (id: string) => {
      const [leaf] = await sql`SELECT leaf_index::text AS number FROM audit_leaves WHERE event_id = ${id}`
      return leaf?.number
    }
    await expect.poll(() => numberOf(second.id)).toBeDefined()
    const lastEventId = await numberOf(first.id)
    const stream = await as(bot).audit.live({ lastEventId, eventType: ['bot_started', 'bot_error'] })
    for await (const item of stream) {
      if (!isTrackedEnvelope(item)) throw new Error('A tracked event was expected')
      const [number, event] = item
      expect([number, event]).toEqual([await numberOf(second.id), second])
      break
    }
    await expect.poll(() => heimdall.services.audit.feed.subscribers).toBe(0)
  })

  test('of one’s own events resumes too', async () => {
    const person = await asUser(heimdall, await createAccount(heimdall))
    await as(bot).audit.log({ eventType: 'login', userId: person.actor.userId })
    const stream = await as(person).audit.liveMine({ lastEventId: '0' })
    for await (const item of stream) {
      if (!isTrackedEnvelope(item)) throw new Error('A tracked event was expected')
      expect(AuditEvent.parse(item[1]).userId).toBe(person.actor.userId)
      break
    }
  })
})

test('a batch over tRPC is written whole and counted', async () => {
  const events = [{ eventType: 'bot_started' }, { eventType: 'bot_stopped' }]
  expect(await as(bot).audit.logBatch({ events })).toMatchObject({ accepted: 2, duplicates: 0 })
  await expect(as(bot).audit.logBatch({ events: [] })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})
