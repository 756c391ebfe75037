import { auditEventReports, users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { signIn } from '../../identity/accounts/index.ts'
import { loadSession } from '../../identity/sessions/index.ts'
import {
  anonymousCall,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  giveRole,
  queuedMails,
  signedInBy,
  storeEvent,
  type TestAccount,
  type TestServices,
  type UserCall,
  whileLocked,
} from '../../testing/index.ts'
import { endReportedSessions } from './end-reported-sessions.ts'
import { forcePasswordReset } from './force-password-reset.ts'
import { getReport } from './get-report.ts'
import { revokeReportedSession } from './revoke-reported-session.ts'
import { submitReport } from './submit-report.ts'
import { updateReport } from './update-report.ts'

let heimdall: TestServices
let account: TestAccount
let owner: UserCall
let stranger: UserCall
let admin: UserCall
let reportId: string
beforeAll(async () => {
  heimdall = await createTestServices()
  admin = await asUser(heimdall, await createAccount(heimdall, { role: 'admin' }))
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  account = await createAccount(heimdall)
  owner = await asUser(heimdall, account)
  stranger = await asUser(heimdall, account)
  const event = await storeEvent(heimdall, {
    eventType: 'login',
    userId: account.userId,
    metadata: { sessionId: stranger.actor.sessionId },
  })
  const input = { eventId: event.id, reason: 'not_me' } as const
  reportId = (await heimdall.run(submitReport, owner, input)).id
  await forgetEvents(heimdall)
  heimdall.accessChanges.length = 0
  // Ids sort by time, and what comes next is to come after.
  heimdall.clock.advance(1_000)
})

const isIn = async ({ token }: UserCall) => (await loadSession(heimdall.services, token)) !== null
const typesRecorded = async () => (await eventsInOutbox(heimdall)).map(({ eventType }) => eventType)
const lastMail = async () =>
  (await queuedMails(heimdall)).filter(({ recipient }) => recipient === account.email).at(-1)

describe('ending the session that the event names', () => {
  test('leaves the others, and tells whoever reported', async () => {
    const before = await heimdall.run(getReport, admin, { reportId })
    expect(before.session?.id).toBe(stranger.actor.sessionId)
    await heimdall.run(revokeReportedSession, admin, { reportId })
    expect([await isIn(stranger), await isIn(owner)]).toEqual([false, true])
    expect(heimdall.accessChanges).toEqual([{ sessionId: stranger.actor.sessionId }])
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: 'session_revoked', userId: account.userId, actorId: admin.actor.userId },
      {
        eventType: 'report_updated',
        metadata: { oldStatus: 'pending', newStatus: 'reviewed', response: 'session_revoked' },
      },
    ])
    expect(await lastMail()).toMatchObject({
      template: 'report_updated',
      params: { params: { status: 'reviewed', response: 'session_revoked' } },
    })
    expect(await heimdall.run(getReport, admin, { reportId })).toMatchObject({ session: null })
  })

  test('happens once, also for two administrators at once', async () => {
    const both = await Promise.allSettled([
      heimdall.run(revokeReportedSession, admin, { reportId }),
      heimdall.run(revokeReportedSession, admin, { reportId }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await typesRecorded()).toEqual(['session_revoked', 'report_updated'])
  })

  test('does not reach the session of someone else whom the event names', async () => {
    const bystander = await asUser(heimdall, await createAccount(heimdall))
    const event = await storeEvent(heimdall, {
      eventType: 'login',
      userId: account.userId,
      metadata: { sessionId: bystander.actor.sessionId },
    })
    const { id } = await heimdall.run(submitReport, owner, { eventId: event.id, reason: 'not_me' })
    const asked = heimdall.run(revokeReportedSession, admin, { reportId: id })
    await expect(asked).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await isIn(bystander)).toBe(true)
  })
})

test('ending all sessions ends all, and keeps the word about a report that is settled', async () => {
  await heimdall.run(updateReport, admin, { reportId, status: 'resolved', note: 'Done.' })
  expect(await heimdall.run(endReportedSessions, admin, { reportId })).toEqual({ revoked: 2 })
  expect([await isIn(stranger), await isIn(owner)]).toEqual([false, false])
  expect(heimdall.accessChanges).toEqual([{ userId: account.userId }])
  expect(await heimdall.run(getReport, admin, { reportId })).toMatchObject({
    report: { status: 'resolved', note: 'Done.' },
    account: { sessions: 0 },
  })
})

test.each([
  ['ending a session', revokeReportedSession],
  ['ending all sessions', endReportedSessions],
  ['asking for a new password', forcePasswordReset],
])('%s waits for whoever deletes the account, and not in a circle', async (_, respond) => {
  const outcome = await whileLocked(
    heimdall,
    account.userId,
    () => respond.execute(heimdall.services, admin, { reportId }),
    (tx) => tx.delete(auditEventReports).where(eq(auditEventReports.id, reportId)),
  )
  expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'NOT_FOUND' } })
})

describe('asking for a new password', () => {
  const newPassword = 'quite another horse'
  const enter = (more: { newPassword?: string } = {}) =>
    heimdall.run(signIn, anonymousCall(), {
      identifier: account.email,
      password: account.password,
      ...more,
    })
  beforeEach(async () => {
    await heimdall.run(forcePasswordReset, admin, { reportId })
    heimdall.clock.advance(1_000)
  })

  test('ends all sessions, and is recorded', async () => {
    expect([await isIn(stranger), await isIn(owner)]).toEqual([false, false])
    expect(await typesRecorded()).toEqual([
      'password_reset_requested',
      'all_sessions_revoked',
      'report_updated',
    ])
    expect(await heimdall.run(getReport, admin, { reportId })).toMatchObject({
      account: { sessions: 0, mustChangePassword: true },
    })
  })

  test('refuses a sign-in with the right password until it brings a new one', async () => {
    await expect(enter()).rejects.toMatchObject({
      code: 'FORBIDDEN',
      issues: [{ code: 'password_change_required' }],
    })
    expect((await eventsInOutbox(heimdall)).at(-1)).toMatchObject({
      eventType: 'login_failed',
      userId: account.userId,
      errorMessage: 'password_change_required',
    })
    await expect(enter({ newPassword: account.password })).rejects.toMatchObject({
      issues: [{ path: ['newPassword'], code: 'password_unchanged' }],
    })
    await expect(enter({ newPassword: account.email })).rejects.toMatchObject({
      issues: [{ path: ['newPassword'], code: 'password_own_name' }],
    })
    // Ids of one millisecond have no order.
    heimdall.clock.advance(1)
    const { token } = await signedInBy(enter({ newPassword }))
    expect(await loadSession(heimdall.services, token)).not.toBeNull()
    expect((await typesRecorded()).slice(-3)).toEqual(['password_changed', 'login', 'session_created'])
    expect(await lastMail()).toMatchObject({ template: 'password_changed' })
    await expect(enter()).rejects.toMatchObject({ issues: [{ code: 'invalid_credentials' }] })
  })

  test('is not told to whoever does not know the old one, and can not be met without it', async () => {
    const guess = heimdall.run(signIn, anonymousCall(), {
      identifier: account.email,
      password: 'not the one',
      newPassword,
    })
    await expect(guess).rejects.toMatchObject({ issues: [{ code: 'invalid_credentials' }] })
  })

  test('is met once: of two at once with different new passwords, one is right afterwards', async () => {
    const both = await Promise.allSettled([
      enter({ newPassword: 'first of two horses' }),
      enter({ newPassword: 'second of two horses' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

test('a new password is not asked of an account that has none', async () => {
  const { db } = heimdall.services.primary
  await db.update(users).set({ passwordHash: null }).where(eq(users.id, account.userId))
  await expect(heimdall.run(forcePasswordReset, admin, { reportId })).rejects.toMatchObject({
    code: 'CONFLICT',
    issues: [{ code: 'no_password' }],
  })
  expect([await isIn(stranger), await typesRecorded()]).toEqual([true, []])
})

test('a sign-in under way does not slip past it', async () => {
  // Holds the sign-in between the look at the password and its transaction.
  const gate = Promise.withResolvers<void>()
  const services = {
    ...heimdall.services,
    passwords: {
      ...heimdall.services.passwords,
      verify: async (hash: string | null, password: string) => {
        const matches = await heimdall.services.passwords.verify(hash, password)
        await gate.promise
        return matches
      },
    },
  }
  const input = signIn.input.parse({ identifier: account.email, password: account.password })
  const entering = signIn.execute(services, anonymousCall(), input)
  await heimdall.run(forcePasswordReset, admin, { reportId })
  gate.resolve()
  await expect(entering).rejects.toMatchObject({ issues: [{ code: 'password_change_required' }] })
})

describe('each response', () => {
  const responses = [
    [revokeReportedSession, 'session:write'],
    [endReportedSessions, 'session:write'],
    [forcePasswordReset, 'user:write'],
  ] as const

  test.each(responses)('$name needs audit:write and its own permission', async (command, own) => {
    for (const permissions of [['audit:write'], [own], ['audit:read']] as const) {
      const call = await asUser(heimdall, await createAccount(heimdall, { permissions }))
      await expect(heimdall.run(command, call, { reportId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    }
    expect([await isIn(stranger), await isIn(owner)]).toEqual([true, true])
    const call = await asUser(heimdall, await createAccount(heimdall, { permissions: ['audit:write', own] }))
    await heimdall.run(command, call, { reportId })
  })

  test.each(responses)('$name does not reach whoever may do more', async (command, own) => {
    const { userId } = account
    await heimdall.services.primary.db.transaction((tx) =>
      giveRole(heimdall.services, tx, userId, ['user:read']),
    )
    const call = await asUser(heimdall, await createAccount(heimdall, { permissions: ['audit:write', own] }))
    await expect(heimdall.run(command, call, { reportId })).rejects.toMatchObject({
      code: 'FORBIDDEN',
      issues: [{ code: 'outranked' }],
    })
    expect([await isIn(stranger), await isIn(owner)]).toEqual([true, true])
  })

  test.each(responses)('$name to no report is not found', async (command) => {
    const asked = heimdall.run(command, admin, { reportId: account.userId })
    await expect(asked).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
