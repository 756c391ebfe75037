import { backupCodes, passkeys, totpFactors, users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../kernel/index.ts'
import {
  anonymousCall,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  queuedMails,
  type TestAccount,
  type TestServices,
  type UserCall,
} from '../../testing/index.ts'
import { loadSession } from '../sessions/index.ts'
import { endUserSessions } from './end-user-sessions.ts'
import { forceUserPasswordReset } from './force-password-reset.ts'
import { getUser } from './get-user.ts'
import { listUserSessions } from './list-user-sessions.ts'
import { resetTwoFactor } from './reset-two-factor.ts'
import { revokeUserSession } from './revoke-user-session.ts'
import { signIn } from './sign-in.ts'

let heimdall: TestServices
let admin: UserCall
let account: TestAccount
let browser: UserCall
let phone: UserCall
beforeAll(async () => {
  heimdall = await createTestServices()
  admin = await asUser(heimdall, await createAccount(heimdall, { role: 'admin' }))
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  account = await createAccount(heimdall)
  browser = await asUser(heimdall, account)
  phone = await asUser(heimdall, account, { userAgent: 'Phone/1.0', ipAddress: '198.51.100.4' })
  await forgetEvents(heimdall)
  heimdall.accessChanges.length = 0
})

const isIn = async ({ token }: UserCall) => (await loadSession(heimdall.services, token)) !== null
const mails = async () => (await queuedMails(heimdall)).filter(({ recipient }) => recipient === account.email)
const target = () => ({ userId: account.userId })

describe('the sessions of somebody else', () => {
  test('are listed with device and how they began', async () => {
    const { sessions } = await heimdall.run(listUserSessions, admin, target())
    expect(sessions).toHaveLength(2)
    expect(sessions).toContainEqual(
      expect.objectContaining({
        id: phone.actor.sessionId,
        userAgent: 'Phone/1.0',
        ipAddress: '198.51.100.4',
        method: 'password',
        secondFactor: null,
      }),
    )
    expect(JSON.stringify(sessions)).not.toContain('tokenHash')
  })

  test('end one by one: recorded, told to all processes and to the person', async () => {
    const sessionId = phone.actor.sessionId
    await heimdall.run(revokeUserSession, admin, { ...target(), sessionId })
    expect([await isIn(phone), await isIn(browser)]).toEqual([false, true])
    expect(heimdall.accessChanges).toEqual([{ sessionId }])
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      {
        eventType: 'session_revoked',
        userId: account.userId,
        actorId: admin.actor.userId,
        resourceId: sessionId,
        metadata: { reason: 'admin' },
      },
    ])
    expect(await mails()).toMatchObject([{ template: 'sessions_ended' }])
  })

  test('one of another person is not found, and stays', async () => {
    const other = await asUser(heimdall, await createAccount(heimdall))
    const input = { ...target(), sessionId: other.actor.sessionId }
    await expect(heimdall.run(revokeUserSession, admin, input)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await isIn(other)).toBe(true)
  })

  test('end all at once; where there are none, nobody gets a mail', async () => {
    expect(await heimdall.run(endUserSessions, admin, target())).toEqual({ revoked: 2 })
    expect([await isIn(phone), await isIn(browser)]).toEqual([false, false])
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: 'all_sessions_revoked', metadata: { count: 2, keptCurrent: false, reason: 'admin' } },
    ])
    expect(await heimdall.run(endUserSessions, admin, target())).toEqual({ revoked: 0 })
    expect(await mails()).toHaveLength(1)
  })
})

describe('a forced change of password', () => {
  test('ends all sessions, asks at the next sign-in, and says so by mail', async () => {
    expect(await heimdall.run(forceUserPasswordReset, admin, target())).toEqual({ revoked: 2 })
    expect([await isIn(phone), await isIn(browser)]).toEqual([false, false])
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: 'password_reset_requested', userId: account.userId, actorId: admin.actor.userId },
      { eventType: 'all_sessions_revoked', metadata: { reason: 'password_reset' } },
    ])
    expect(await mails()).toMatchObject([{ template: 'new_password_due' }])
    const { email: identifier, password } = account
    await expect(heimdall.run(signIn, anonymousCall(), { identifier, password })).rejects.toMatchObject({
      issues: [{ code: 'password_change_required' }],
    })
  })

  test('is for accounts that have a password', async () => {
    const { db } = heimdall.services.primary
    await db.update(users).set({ passwordHash: null }).where(eq(users.id, account.userId))
    await expect(heimdall.run(forceUserPasswordReset, admin, target())).rejects.toMatchObject({
      code: 'CONFLICT',
      issues: [{ code: 'no_password' }],
    })
    expect(await isIn(browser)).toBe(true)
  })
})

describe('a reset of the second factor', () => {
  test('takes a fresh sign-in', async () => {
    const authenticatedAt = new Date(heimdall.clock.now().getTime() - 601_000)
    const old = { ...admin, actor: { ...admin.actor, authenticatedAt } }
    await expect(reset(old)).rejects.toMatchObject({ issues: [{ code: 'fresh_sign_in_required' }] })
  })

  const reset = (call = admin, userId = account.userId) =>
    heimdall.run(resetTwoFactor, call, { userId, reason: 'Lost the phone' })
  const setUp = async () => {
    const { services } = heimdall
    const { db } = services.primary
    const { userId } = account
    const createdAt = services.clock.now()
    const some = () => Buffer.from(services.random.bytes(32))
    await db.insert(totpFactors).values({ userId, secret: some(), confirmedAt: createdAt, createdAt })
    await db.insert(backupCodes).values({ id: newId(services), userId, codeHash: some(), createdAt })
    await db.insert(passkeys).values({
      id: newId(services),
      userId,
      credentialId: some(),
      publicKey: some(),
      counter: 0,
      transports: [],
      aaguid: newId(services),
      isBackedUp: false,
      name: 'Phone',
      createdAt,
    })
  }

  test('removes all of them and all sessions, is recorded once and told', async () => {
    await setUp()
    const outcomes = await Promise.allSettled([1, 2].map(() => reset()))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toMatchObject([{ value: { revoked: 2 } }])
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'CONFLICT', issues: [{ code: 'no_factors' }] },
    })
    expect(await isIn(browser)).toBe(false)
    expect(await heimdall.run(getUser, admin, target())).toMatchObject({
      factors: { totp: false, passkeys: 0, backupCodes: 0 },
    })
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      {
        eventType: '2fa_disabled',
        userId: account.userId,
        actorId: admin.actor.userId,
        description: 'Lost the phone',
        metadata: { method: 'all', reason: 'admin_reset' },
      },
      { eventType: 'all_sessions_revoked', metadata: { reason: 'two_factor_reset' } },
    ])
    expect(await mails()).toMatchObject([{ template: 'two_factor_reset' }])
    // The password alone is asked for now.
    const { email: identifier, password } = account
    await expect(heimdall.run(signIn, anonymousCall(), { identifier, password })).resolves.toMatchObject({
      status: 'signed_in',
    })
  })

  test('is not for oneself, nor for whoever holds more, nor without permission', async () => {
    await expect(reset(admin, admin.actor.userId)).rejects.toMatchObject({
      issues: [{ code: 'own_account' }],
    })
    const helper = await asUser(heimdall, await createAccount(heimdall, { permissions: ['user:write'] }))
    await expect(reset(helper, admin.actor.userId)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(reset(browser)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe.each([
  ['forceUserPasswordReset', forceUserPasswordReset, 'user:write'],
  ['endUserSessions', endUserSessions, 'session:write'],
] as const)('%s', (_name, command, permission) => {
  test('needs its permission and somebody who is there', async () => {
    await expect(heimdall.run(command, browser, target())).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(heimdall.run(command, anonymousCall(), target())).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
    })
    const userId = newId(heimdall.services)
    await expect(heimdall.run(command, admin, { userId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('is not for somebody who holds more', async () => {
    const helper = await asUser(heimdall, await createAccount(heimdall, { permissions: [permission] }))
    const { userId } = admin.actor
    await expect(heimdall.run(command, helper, { userId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await isIn(admin)).toBe(true)
  })
})
