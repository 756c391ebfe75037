import { pendingSignIns } from '@heimdall/db/core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hashToken, newId } from '../../kernel/index.ts'
import {
  anonymousCall,
  asKey,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  type TestAccount,
  type TestServices,
  type UserCall,
} from '../../testing/index.ts'
import { loadSession } from './load-session.ts'
import { revokeOtherSessions } from './revoke-other-sessions.ts'
import { revokeSession } from './revoke-session.ts'

let heimdall: TestServices
let account: TestAccount
let here: UserCall
let elsewhere: UserCall
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  account = await createAccount(heimdall)
  here = await asUser(heimdall, account)
  elsewhere = await asUser(heimdall, account)
  await forgetEvents(heimdall)
  heimdall.accessChanges.length = 0
})

const isIn = async ({ token }: UserCall) => (await loadSession(heimdall.services, token)) !== null
const revoke = (call: UserCall, id: string) => heimdall.run(revokeSession, call, { id })

describe('one session', () => {
  test('is ended, recorded and told to all', async () => {
    expect(await revoke(here, elsewhere.actor.sessionId)).toEqual({ done: true })
    expect([await isIn(elsewhere), await isIn(here)]).toEqual([false, true])
    expect(heimdall.accessChanges).toEqual([{ sessionId: elsewhere.actor.sessionId }])
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      {
        eventType: 'session_revoked',
        userId: account.userId,
        actorId: account.userId,
        resourceType: 'session',
        resourceId: elsewhere.actor.sessionId,
        status: 'success',
      },
    ])
  })

  test('may be the current one', async () => {
    await revoke(here, here.actor.sessionId)
    expect([await isIn(elsewhere), await isIn(here)]).toEqual([true, false])
  })

  test('of someone else does not exist, and stays', async () => {
    const stranger = await asUser(heimdall, await createAccount(heimdall, { role: 'super_admin' }))
    await expect(revoke(stranger, here.actor.sessionId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await isIn(here)).toBe(true)
    expect(await eventsInOutbox(heimdall)).toEqual([])
    expect(heimdall.accessChanges).toEqual([])
  })

  test('revoked twice at once is revoked once', async () => {
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => revoke(here, elsewhere.actor.sessionId)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await eventsInOutbox(heimdall)).toHaveLength(1)
    expect(heimdall.accessChanges).toHaveLength(1)
  })

  test('needs an id', () => {
    for (const id of ['', 'me', null, undefined, 1]) {
      expect(revokeSession.input.safeParse({ id }).success).toBe(false)
    }
  })
})

describe('all other sessions', () => {
  test('are ended, recorded once and told one by one', async () => {
    const third = await asUser(heimdall, account)
    const stranger = await asUser(heimdall, await createAccount(heimdall))
    expect(await heimdall.run(revokeOtherSessions, here, {})).toEqual({ revoked: 2 })
    expect([await isIn(here), await isIn(elsewhere), await isIn(third), await isIn(stranger)]).toEqual([
      true,
      false,
      false,
      true,
    ])
    expect(heimdall.accessChanges).toHaveLength(2)
    expect(heimdall.accessChanges).toEqual(
      expect.arrayContaining([
        { sessionId: elsewhere.actor.sessionId },
        { sessionId: third.actor.sessionId },
      ]),
    )
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      {
        eventType: 'all_sessions_revoked',
        userId: account.userId,
        resourceType: 'user',
        resourceId: account.userId,
        metadata: { count: 2 },
      },
    ])
  })

  test('take what somebody has only begun with them: a sign-in', async () => {
    const { services, clock } = heimdall
    const { db } = services.primary
    const begun = [account, await createAccount(heimdall)].map(({ userId }) => ({
      id: newId(services),
      tokenHash: hashToken(userId),
      userId,
      method: 'password' as const,
      expiresAt: new Date(clock.now().getTime() + 600_000),
      createdAt: clock.now(),
    }))
    await db.insert(pendingSignIns).values(begun)
    await heimdall.run(revokeOtherSessions, here, {})
    const left = await db.select({ userId: pendingSignIns.userId }).from(pendingSignIns)
    expect(left).toEqual([{ userId: begun[1]?.userId }])
  })

  test('asked for from two browsers at once: neither failure nor a session ended twice', async () => {
    const answers = await Promise.all([
      heimdall.run(revokeOtherSessions, here, {}),
      heimdall.run(revokeOtherSessions, elsewhere, {}),
    ])
    expect(answers.reduce((sum, { revoked }) => sum + revoked, 0)).toBe(heimdall.accessChanges.length)
    expect(await eventsInOutbox(heimdall)).toHaveLength(2)
  })
})

test('both are for people', async () => {
  const key = await asKey(heimdall, { owner: account, permissions: [] })
  const id = here.actor.sessionId
  for (const [call, code] of [
    [anonymousCall(), 'UNAUTHORIZED'],
    [key, 'FORBIDDEN'],
  ] as const) {
    await expect(heimdall.run(revokeSession, call, { id })).rejects.toMatchObject({ code })
    await expect(heimdall.run(revokeOtherSessions, call, {})).rejects.toMatchObject({ code })
  }
  expect(await isIn(here)).toBe(true)
})
