import { scheduledDeletions, users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { removeUserRole } from '../../access/index.ts'
import { banUser } from '../../identity/accounts/index.ts'
import { loadSession } from '../../identity/sessions/index.ts'
import { type Call, newId } from '../../kernel/index.ts'
import {
  anonymousCall,
  asKey,
  asSystem,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  queuedMails,
  sendMails,
  type TestAccount,
  type TestServices,
  tokenIn,
  type UserCall,
} from '../../testing/index.ts'
import { cancelDeletion } from './cancel-deletion.ts'
import { cancelUserDeletion } from './cancel-user-deletion.ts'
import { forceDelete } from './force-delete.ts'
import { getDeletion } from './get-deletion.ts'
import { getUserDeletion } from './get-user-deletion.ts'
import { keepAccount } from './keep-account.ts'
import { purgeDeletions } from './purge-deletions.ts'
import { remindDeletions } from './remind-deletions.ts'
import { requestDeletion } from './request-deletion.ts'
import { scheduleUserDeletion } from './schedule-user-deletion.ts'

const day = 86_400_000
const reason = 'Asked for it by mail'

let heimdall: TestServices
let account: TestAccount
let person: UserCall
let admin: UserCall
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  account = await createAccount(heimdall)
  person = await asUser(heimdall, account)
  admin = await asUser(heimdall, await createAccount(heimdall, { role: 'admin' }))
  await forgetEvents(heimdall)
})

const request = (call: UserCall = person) => heimdall.run(requestDeletion, call, {})
const rowOf = async (userId: string) => {
  const [row] = await heimdall.services.primary.db.select().from(users).where(eq(users.id, userId))
  return row
}
const isDeleted = async (userId: string) => (await rowOf(userId))?.deletedAt !== null
const mails = async () =>
  (await queuedMails(heimdall))
    .filter(({ recipient }) => recipient === account.email)
    .map(({ template }) => template)
    .sort()

describe('a request', () => {
  test('leaves seven days, is recorded and told; meanwhile everything works', async () => {
    const deleteAt = new Date(heimdall.clock.now().getTime() + 7 * day).toISOString()
    const status = {
      isScheduledForDeletion: true,
      scheduledAt: heimdall.clock.now().toISOString(),
      scheduledDeletionAt: deleteAt,
      reason: 'User request',
      requestedBy: 'self',
    }
    expect(await request()).toEqual(status)
    expect(await heimdall.run(getDeletion, person, {})).toEqual(status)
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      {
        eventType: 'deletion_scheduled',
        userId: account.userId,
        actorId: account.userId,
        metadata: { deleteAt, reason: 'User request' },
      },
    ])
    expect(await mails()).toEqual(['account_deletion'])
    await purgeDeletions(heimdall.services)
    expect(await isDeleted(account.userId)).toBe(false)
    expect(await loadSession(heimdall.services, person.token)).not.toBeNull()
  })

  test('mails no link to an address that is only claimed', async () => {
    account = await createAccount(heimdall, { unverified: true })
    await request(await asUser(heimdall, account))
    heimdall.clock.advance(6.5 * day)
    await remindDeletions(heimdall.services)
    expect(await mails()).toEqual([])
  })

  test('needs a fresh sign-in', async () => {
    heimdall.clock.advance(601_000)
    await expect(request()).rejects.toMatchObject({ issues: [{ code: 'fresh_sign_in_required' }] })
    expect(await heimdall.run(getDeletion, person, {})).toMatchObject({ isScheduledForDeletion: false })
  })

  test('ten times an hour at most, taken back or not', async () => {
    for (let round = 0; round < 10; round++) {
      await request()
      await heimdall.run(cancelDeletion, person, {})
    }
    await expect(request()).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
  })

  test('several at once are one', async () => {
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => request()))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'CONFLICT', issues: [{ code: 'deletion_scheduled' }] },
    })
    expect(await eventsInOutbox(heimdall)).toHaveLength(1)
    expect(await mails()).toEqual(['account_deletion'])
  })

  test('is refused to the last super admin', async () => {
    const boss = await asUser(heimdall, await createAccount(heimdall, { role: 'super_admin' }))
    await expect(request(boss)).rejects.toMatchObject({ issues: [{ code: 'last_super_admin' }] })
    const second = await createAccount(heimdall, { role: 'super_admin' })
    await request(boss)
    await heimdall.run(cancelDeletion, boss, {})
    const { db } = heimdall.services.primary
    for (const { userId } of [boss.actor, second]) {
      await db.update(users).set({ deletedAt: heimdall.clock.now() }).where(eq(users.id, userId))
    }
  })

  test('is for people about themselves', async () => {
    await expect(heimdall.run(requestDeletion, anonymousCall(), {})).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
    })
    const key = await asKey(heimdall, { owner: account, permissions: [] })
    await expect(heimdall.run(requestDeletion, key, {})).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('taken back', () => {
  test('by the person: recorded once, told, and nothing is deleted', async () => {
    await request()
    await forgetEvents(heimdall)
    const outcomes = await Promise.allSettled([1, 2].map(() => heimdall.run(cancelDeletion, person, {})))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'NOT_FOUND', issues: [{ code: 'deletion_not_scheduled' }] },
    })
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: 'deletion_cancelled', userId: account.userId, actorId: account.userId },
    ])
    expect(await mails()).toEqual(['account_deletion', 'deletion_cancelled'])
    heimdall.clock.advance(8 * day)
    await purgeDeletions(heimdall.services)
    expect(await isDeleted(account.userId)).toBe(false)
  })

  test('by an administrator who may', async () => {
    await request()
    await forgetEvents(heimdall)
    const { userId } = account
    const moderator = await asUser(heimdall, await createAccount(heimdall, { role: 'moderator' }))
    await expect(heimdall.run(cancelUserDeletion, moderator, { userId })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    expect(await heimdall.run(getUserDeletion, moderator, { userId })).toMatchObject({
      isScheduledForDeletion: true,
    })
    await heimdall.run(cancelUserDeletion, admin, { userId })
    expect(await eventsInOutbox(heimdall)).toContainEqual(
      expect.objectContaining({ eventType: 'deletion_cancelled', userId, actorId: admin.actor.userId }),
    )
    expect(await heimdall.run(getUserDeletion, admin, { userId })).toMatchObject({
      isScheduledForDeletion: false,
    })
  })

  test('or deleted: one of both, when they meet', async () => {
    await request()
    const { userId } = account
    heimdall.clock.advance(7 * day)
    const [taken] = await Promise.allSettled([
      heimdall.run(cancelUserDeletion, admin, { userId }),
      purgeDeletions(heimdall.services),
    ])
    expect(await isDeleted(userId)).toBe(taken?.status === 'rejected')
  })
})

describe('by the link of a mail', () => {
  const keep = (token: string) => heimdall.run(keepAccount, anonymousCall(), { token })
  const sent = async () => (await sendMails(heimdall)).filter(({ to }) => to === account.email)
  const linkOf = async () => tokenIn((await sent()).find(({ text }) => text.includes('/keep-account#')))
  const gone = { code: 'GONE', issues: [{ code: 'link_gone' }] }

  test('signed out, and once of two at the same moment', async () => {
    await request()
    await forgetEvents(heimdall)
    const token = await linkOf()
    const outcomes = await Promise.allSettled([keep(token), keep(token)])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toMatchObject([
      { value: { username: account.username } },
    ])
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: gone })
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: 'deletion_cancelled', userId: account.userId },
    ])
    expect(await heimdall.run(getDeletion, person, {})).toMatchObject({ isScheduledForDeletion: false })
  })

  test('not by one that is made up, of a deletion that was cancelled, of an earlier address, or too late', async () => {
    await expect(keep('x'.repeat(43))).rejects.toMatchObject(gone)
    await request()
    const ofCancelled = await linkOf()
    await heimdall.run(cancelDeletion, person, {})
    await request()
    await expect(keep(ofCancelled)).rejects.toMatchObject(gone)
    const late = await linkOf()
    const { db } = heimdall.services.primary
    const setEmail = (email: string) => db.update(users).set({ email }).where(eq(users.id, account.userId))
    await setEmail(`other-${account.email}`)
    await expect(keep(late)).rejects.toMatchObject(gone)
    await setEmail(account.email)
    heimdall.clock.advance(7 * day)
    await expect(keep(late)).rejects.toMatchObject(gone)
    await purgeDeletions(heimdall.services)
    expect(await isDeleted(account.userId)).toBe(true)
  })

  test('also of the word that comes a day before, once; the first link works on', async () => {
    await request()
    const first = await linkOf()
    await remindDeletions(heimdall.services)
    expect(await sent()).toEqual([])
    heimdall.clock.advance(6 * day + 1)
    await Promise.all([1, 2, 3].map(() => remindDeletions(heimdall.services)))
    await remindDeletions(heimdall.services)
    const mail = await sent()
    expect(mail).toMatchObject([{ subject: 'Your account will be deleted tomorrow' }])
    expect(tokenIn(mail[0])).not.toBe(first)
    await keep(first)
    await expect(keep(tokenIn(mail[0]))).rejects.toMatchObject(gone)
  })

  test('no mail of a deletion that was cancelled before it left', async () => {
    await request()
    await heimdall.run(cancelDeletion, person, {})
    expect(await sent()).toMatchObject([{ subject: 'Your account stays' }])
  })
})

describe('whoever is signed in', () => {
  const told = (userId: string) =>
    heimdall.accessChanges.filter((change) => 'userId' in change && change.userId === userId)

  test('is told before anything is gone, and only where it will go', async () => {
    let wasThere: boolean | undefined
    const { services } = heimdall
    const watched = {
      ...services,
      onAccessChange(change: Parameters<typeof services.onAccessChange>[0]) {
        services.onAccessChange(change)
        if ('isDeleted' in change) void isDeleted(account.userId).then((gone) => (wasThere = !gone))
      },
    }
    await request()
    heimdall.clock.advance(7 * day)
    await purgeDeletions(watched)
    expect(wasThere).toBe(true)
    expect(told(account.userId)).toEqual([
      { userId: account.userId, isDeleted: true },
      { userId: account.userId },
    ])
  })

  test('hears nothing of a deletion that is refused', async () => {
    const helper = await asUser(heimdall, await createAccount(heimdall, { permissions: ['user:write'] }))
    const { userId } = admin.actor
    await expect(heimdall.run(forceDelete, helper, { userId, reason })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    expect(told(userId)).toEqual([])
  })
})

describe('the purge', () => {
  test('deletes what is due, once by however many processes, and one that fails keeps no other', async () => {
    const boss = await createAccount(heimdall, { role: 'super_admin' })
    const stand_in = await createAccount(heimdall, { role: 'super_admin' })
    await request(await asUser(heimdall, boss))
    await request()
    const { db } = heimdall.services.primary
    // By now the boss is the last one.
    await db.update(users).set({ bannedAt: heimdall.clock.now() }).where(eq(users.id, stand_in.userId))
    heimdall.clock.advance(7 * day)
    const rounds = await Promise.all([1, 2, 3].map(() => purgeDeletions(heimdall.services)))
    expect(rounds.map(({ more, failed }) => [more, failed])).toEqual([
      [false, 1],
      [false, 1],
      [false, 1],
    ])
    expect([await isDeleted(account.userId), await isDeleted(boss.userId)]).toEqual([true, false])
    expect((await mails()).filter((name) => name === 'account_deleted')).toHaveLength(1)
    expect(heimdall.logged.some(({ level }) => level === 'error')).toBe(true)
    await db.update(users).set({ deletedAt: heimdall.clock.now() }).where(eq(users.id, boss.userId))
  })
})

describe('for somebody else', () => {
  let boss: UserCall
  beforeEach(async () => {
    boss = await asUser(heimdall, await createAccount(heimdall, { role: 'super_admin' }))
  })
  afterEach(async () => {
    const gone = { deletedAt: heimdall.clock.now() }
    await heimdall.services.primary.db.update(users).set(gone).where(eq(users.id, boss.actor.userId))
  })
  const schedule = (call: Call, userId: string = account.userId) =>
    heimdall.run(scheduleUserDeletion, call, { userId, reason })

  test('a super admin asks: seven days, recorded with who and why, told in their language, and they may keep it', async () => {
    const { db } = heimdall.services.primary
    await db.update(users).set({ preferredLocale: 'de' }).where(eq(users.id, account.userId))
    const deleteAt = new Date(heimdall.clock.now().getTime() + 7 * day).toISOString()
    const status = { scheduledDeletionAt: deleteAt, reason, requestedBy: 'administration' }
    expect(await schedule(boss)).toMatchObject({ isScheduledForDeletion: true, ...status })
    expect(await heimdall.run(getDeletion, person, {})).toMatchObject(status)
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      {
        eventType: 'deletion_scheduled',
        userId: account.userId,
        actorId: boss.actor.userId,
        metadata: { deleteAt, reason },
      },
    ])
    const [mail] = (await sendMails(heimdall)).filter(({ to }) => to === account.email)
    expect(mail).toMatchObject({ subject: 'Dein Konto wird gelöscht', text: expect.stringContaining(reason) })
    expect(mail?.text).toContain('Die Administration hat die Löschung deines Kontos veranlasst.')
    await heimdall.run(keepAccount, anonymousCall(), { token: tokenIn(mail) })
    await schedule(boss)
    await heimdall.run(cancelDeletion, person, {})
    expect(await heimdall.run(getDeletion, person, {})).toMatchObject({ requestedBy: null })
  })

  test('it is done when its time comes, and what stays of it says nothing of the person', async () => {
    await schedule(boss)
    heimdall.clock.advance(7 * day)
    await purgeDeletions(heimdall.services)
    expect(await isDeleted(account.userId)).toBe(true)
    const rows = await heimdall.services.primary.db.select().from(scheduledDeletions)
    expect(rows.find(({ userId }) => userId === account.userId)).toMatchObject({
      initiatedBy: boss.actor.userId,
      reason: 'Administration',
    })
    await expect(schedule(await asUser(heimdall, boss.actor))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('several at once, the person among them, are one', async () => {
    const outcomes = await Promise.allSettled([schedule(boss), schedule(boss), request()])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const outcome of outcomes.filter(({ status }) => status === 'rejected')) {
      expect(outcome).toMatchObject({
        reason: { code: 'CONFLICT', issues: [{ code: 'deletion_scheduled' }] },
      })
    }
    expect(await eventsInOutbox(heimdall)).toHaveLength(1)
    expect(await mails()).toEqual(['account_deletion'])
  })

  test('Heimdall itself may, and nobody else who is no super admin, not for oneself, not after a while', async () => {
    await expect(schedule(admin)).rejects.toMatchObject({
      code: 'FORBIDDEN',
      issues: [{ code: 'super_admin_only' }],
    })
    // They hold user:write; what they lack is the role.
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { metadata: { permission: 'super_admin', operation: 'users.scheduleDeletion' } },
    ])
    const key = await asKey(heimdall, { owner: boss.actor, permissions: ['user:write'] })
    const systemKey = await asKey(heimdall, { permissions: ['user:write'] })
    for (const call of [person, key, systemKey]) {
      await expect(schedule(call)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    }
    await expect(schedule(anonymousCall())).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    await expect(schedule(boss, boss.actor.userId)).rejects.toMatchObject({
      issues: [{ code: 'own_account' }],
    })
    await expect(schedule(boss, newId(heimdall.services))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await forgetEvents(heimdall)
    expect(await schedule(asSystem())).toMatchObject({ requestedBy: 'administration' })
    expect(await eventsInOutbox(heimdall)).toMatchObject([{ userId: account.userId, actorId: null }])
    heimdall.clock.advance(601_000)
    await expect(schedule(boss, admin.actor.userId)).rejects.toMatchObject({
      issues: [{ code: 'fresh_sign_in_required' }],
    })
  })

  test('the last super admin stays', async () => {
    await expect(schedule(asSystem(), boss.actor.userId)).rejects.toMatchObject({
      issues: [{ code: 'last_super_admin' }],
    })
  })

  test('of two super admins one stays: whoever waits for the deletion is no other, in whatever takes one away', async () => {
    const other = await asUser(heimdall, await createAccount(heimdall, { role: 'super_admin' }))
    const [ofOther] = await Promise.allSettled([
      schedule(boss, other.actor.userId),
      schedule(other, boss.actor.userId),
    ])
    const [leaving, left] = ofOther.status === 'fulfilled' ? [other, boss] : [boss, other]
    const { userId } = left.actor
    expect(await heimdall.run(getDeletion, leaving, {})).toMatchObject({ isScheduledForDeletion: true })
    expect(await heimdall.run(getDeletion, left, {})).toMatchObject({ isScheduledForDeletion: false })
    for (const act of [
      () => request(left),
      () => schedule(asSystem(), userId),
      () => heimdall.run(forceDelete, asSystem(), { userId, reason }),
      () => heimdall.run(banUser, asSystem(), { userId, reason }),
      () => heimdall.run(removeUserRole, asSystem(), { userId, role: 'super_admin' }),
    ]) {
      await expect(act()).rejects.toMatchObject({ code: 'CONFLICT', issues: [{ code: 'last_super_admin' }] })
    }
    // Whoever is kept counts again.
    await heimdall.run(cancelDeletion, leaving, {})
    await request(left)
    heimdall.clock.advance(7 * day)
    expect(await purgeDeletions(heimdall.services)).toMatchObject({ failed: 0 })
    expect([await isDeleted(userId), await isDeleted(leaving.actor.userId)]).toEqual([true, false])
    const { db } = heimdall.services.primary
    const gone = { deletedAt: heimdall.clock.now() }
    await db.update(users).set(gone).where(eq(users.id, leaving.actor.userId))
  })
})

describe('by force', () => {
  const force = (call: UserCall, userId: string) => heimdall.run(forceDelete, call, { userId, reason })

  test('deletes at once, is recorded with the reason, and told', async () => {
    await force(admin, account.userId)
    expect(await isDeleted(account.userId)).toBe(true)
    expect(await loadSession(heimdall.services, person.token)).toBeNull()
    expect(heimdall.accessChanges).toContainEqual({ userId: account.userId })
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      {
        eventType: 'deletion_scheduled',
        userId: account.userId,
        actorId: admin.actor.userId,
        metadata: { reason, deleteAt: heimdall.clock.now().toISOString() },
      },
    ])
    expect(await mails()).toEqual(['account_deleted'])
    await expect(force(admin, account.userId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('needs a fresh sign-in', async () => {
    heimdall.clock.advance(601_000)
    await expect(force(admin, account.userId)).rejects.toMatchObject({
      issues: [{ code: 'fresh_sign_in_required' }],
    })
    expect(await isDeleted(account.userId)).toBe(false)
  })

  test('not oneself, nobody who holds more, not without permission, nobody who is not there', async () => {
    await expect(force(admin, admin.actor.userId)).rejects.toMatchObject({
      issues: [{ code: 'own_account' }],
    })
    const helper = await asUser(heimdall, await createAccount(heimdall, { permissions: ['user:write'] }))
    await expect(force(helper, admin.actor.userId)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(force(person, account.userId)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(force(admin, newId(heimdall.services))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await isDeleted(admin.actor.userId)).toBe(false)
  })

  test('of two super admins who delete each other at once, one stays', async () => {
    const [one, other] = await Promise.all(
      [1, 2].map(async () => asUser(heimdall, await createAccount(heimdall, { role: 'super_admin' }))),
    )
    if (!one || !other) throw new Error('unreachable')
    const outcomes = await Promise.allSettled([
      force(one, other.actor.userId),
      force(other, one.actor.userId),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { issues: [{ code: 'last_super_admin' }] },
    })
  })
})
