import { users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { loadSession } from '../../identity/sessions/index.ts'
import { newId } from '../../kernel/index.ts'
import {
  anonymousCall,
  asKey,
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
import { cancelDeletion } from './cancel-deletion.ts'
import { cancelUserDeletion } from './cancel-user-deletion.ts'
import { forceDelete } from './force-delete.ts'
import { getDeletion } from './get-deletion.ts'
import { getUserDeletion } from './get-user-deletion.ts'
import { purgeDeletions } from './purge-deletions.ts'
import { requestDeletion } from './request-deletion.ts'

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
    expect(await mails()).toEqual(['deletion_scheduled'])
    await purgeDeletions(heimdall.services)
    expect(await isDeleted(account.userId)).toBe(false)
    expect(await loadSession(heimdall.services, person.token)).not.toBeNull()
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
    expect(await mails()).toEqual(['deletion_scheduled'])
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
    expect(await mails()).toEqual(['deletion_cancelled', 'deletion_scheduled'])
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
    await Promise.all([1, 2, 3].map(() => purgeDeletions(heimdall.services)))
    expect([await isDeleted(account.userId), await isDeleted(boss.userId)]).toEqual([true, false])
    expect((await mails()).filter((name) => name === 'account_deleted')).toHaveLength(1)
    expect(heimdall.logged.some(({ level }) => level === 'error')).toBe(true)
    await db.update(users).set({ deletedAt: heimdall.clock.now() }).where(eq(users.id, boss.userId))
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
