import { users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../kernel/index.ts'
import {
  anonymousCall,
  asKey,
  asSystem,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  linkAccount,
  queuedMails,
  type TestAccount,
  type TestServices,
  type UserCall,
} from '../../testing/index.ts'
import { loadApiKey } from '../api-keys/index.ts'
import { loadSession } from '../sessions/index.ts'
import { banLinkedUser } from './ban-linked-user.ts'
import { banUser } from './ban-user.ts'
import { liftExpiredBans } from './lift-expired-bans.ts'
import { signIn } from './sign-in.ts'
import { unbanLinkedUser } from './unban-linked-user.ts'
import { unbanUser } from './unban-user.ts'

const hour = 3_600_000
const reason = 'Spam in chat'

let heimdall: TestServices
let admin: UserCall
let account: TestAccount
beforeAll(async () => {
  heimdall = await createTestServices()
  admin = await asUser(heimdall, await createAccount(heimdall, { role: 'admin' }))
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  account = await createAccount(heimdall)
  await forgetEvents(heimdall)
  heimdall.accessChanges.length = 0
})

const inHours = (hours: number) => new Date(heimdall.clock.now().getTime() + hours * hour).toISOString()
const ban = (call = admin, input: object = {}) =>
  heimdall.run(banUser, call, { userId: account.userId, reason, ...input })
const attempt = () =>
  heimdall.run(signIn, anonymousCall(), { identifier: account.email, password: account.password })
const types = async () => (await eventsInOutbox(heimdall)).map(({ eventType }) => eventType)
const mailsTo = async ({ email }: TestAccount) =>
  (await queuedMails(heimdall))
    .filter(({ recipient }) => recipient === email)
    .map(({ template }) => template)
    .sort()

describe('a ban', () => {
  test('ends all sessions, stops the keys, is recorded and told to the person', async () => {
    const { token } = await asUser(heimdall, account)
    const { key } = await asKey(heimdall, { owner: account, permissions: [] })
    await forgetEvents(heimdall)
    expect(await ban()).toEqual({
      userId: account.userId,
      bannedAt: heimdall.clock.now().toISOString(),
      reason,
      expiresAt: null,
      revoked: 1,
    })
    expect(await loadSession(heimdall.services, token)).toBeNull()
    expect(await loadApiKey(heimdall.services, key, null)).toBeNull()
    expect(heimdall.accessChanges).toContainEqual({ userId: account.userId })
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      {
        eventType: 'user_banned',
        userId: account.userId,
        actorId: admin.actor.userId,
        resourceId: account.userId,
        metadata: { reason, expiresAt: null },
      },
      { eventType: 'all_sessions_revoked', metadata: { count: 1, keptCurrent: false, reason: 'ban' } },
    ])
    expect(await mailsTo(account)).toEqual(['account_banned'])
  })

  test('is told to whoever knows the password, with reason and end, and to nobody else', async () => {
    const expiresAt = inHours(5)
    await ban(admin, { expiresAt })
    await expect(attempt()).rejects.toMatchObject({
      code: 'FORBIDDEN',
      issues: [{ code: 'banned', params: { reason, until: expiresAt } }],
    })
    const guess = heimdall.run(signIn, anonymousCall(), { identifier: account.email, password: 'a guess' })
    await expect(guess).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
      issues: [{ code: 'invalid_credentials' }],
    })
  })

  test('a second one replaces the first; the same again changes nothing and sends nothing', async () => {
    await ban()
    await ban(admin, { reason: 'Spam again', expiresAt: inHours(1) })
    expect(await mailsTo(account)).toHaveLength(2)
    await forgetEvents(heimdall)
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => ban(admin, { reason: 'Spam again', expiresAt: inHours(1) })),
    )
    expect(outcomes).toMatchObject([1, 2, 3].map(() => ({ reason: 'Spam again', revoked: 0 })))
    expect(await types()).toEqual([])
    expect(await mailsTo(account)).toHaveLength(2)
  })

  test('needs a reason, an end that is ahead, and somebody to ban', async () => {
    for (const wrong of [{ reason: ' ' }, { reason: 'x'.repeat(501) }, { expiresAt: 'soon' }]) {
      expect(banUser.input.safeParse({ userId: account.userId, reason, ...wrong }).success).toBe(false)
    }
    await expect(ban(admin, { expiresAt: heimdall.clock.now().toISOString() })).rejects.toMatchObject({
      issues: [{ code: 'expiry_in_past' }],
    })
    const deleted = await createAccount(heimdall, { deletedAt: heimdall.clock.now() })
    for (const userId of [deleted.userId, newId(heimdall.services)]) {
      await expect(ban(admin, { userId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
    expect(await types()).toEqual([])
  })

  test('a sign-in under way does not outlast it', async () => {
    const { primary } = heimdall.services
    const held = Promise.withResolvers<void>()
    const locked = Promise.withResolvers<void>()
    const holder = primary.sql.begin(async (tx) => {
      await tx`UPDATE users SET banned_at = now() WHERE id = ${account.userId}`
      locked.resolve()
      await held.promise
    })
    await locked.promise
    // Its password is right, and no ban has committed; then it waits for the row.
    const outcome = attempt().catch((error: unknown) => error)
    await new Promise((resolve) => setTimeout(resolve, 100))
    held.resolve()
    await holder
    expect(await outcome).toMatchObject({ code: 'FORBIDDEN', issues: [{ code: 'banned' }] })
  })
})

describe('who may not', () => {
  test('whoever lacks user:write, or is nobody', async () => {
    const moderator = await asUser(heimdall, await createAccount(heimdall, { role: 'moderator' }))
    await expect(ban(moderator)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(
      heimdall.run(banUser, anonymousCall(), { userId: account.userId, reason }),
    ).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    expect(await types()).toEqual(['bot_permission_denied'])
  })

  test('whoever bans themselves', async () => {
    await expect(ban(admin, { userId: admin.actor.userId })).rejects.toMatchObject({
      issues: [{ code: 'own_account' }],
    })
    expect(await loadSession(heimdall.services, admin.token)).not.toBeNull()
  })

  test('whoever holds less than the person: neither ban nor unban', async () => {
    const moderator = await asUser(
      heimdall,
      await createAccount(heimdall, { role: 'moderator', permissions: ['user:write'] }),
    )
    const { userId } = await createAccount(heimdall, { role: 'admin' })
    await expect(ban(moderator, { userId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await types()).toEqual(['bot_permission_denied'])
    await ban(admin, { userId })
    await expect(heimdall.run(unbanUser, moderator, { userId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(ban(moderator)).resolves.toMatchObject({ reason })
  })

  test('a key counts with what it holds itself, not with what its owner does', async () => {
    const owner = { userId: admin.actor.userId }
    const bot = await asKey(heimdall, { owner, permissions: ['user:write'] })
    const { userId } = await createAccount(heimdall, { role: 'moderator' })
    await expect(heimdall.run(banUser, bot, { userId, reason })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(heimdall.run(banUser, bot, { userId: account.userId, reason })).resolves.toMatchObject({
      reason,
    })
  })
})

describe('the last super admin', () => {
  test('can not be banned, whoever else is banned or gone; two who ban each other at once: one wins', async () => {
    const [one, other] = await Promise.all(
      [1, 2].map(async () => {
        const made = await createAccount(heimdall, { role: 'super_admin' })
        return { made, call: await asUser(heimdall, made) }
      }),
    )
    if (!one || !other) throw new Error('unreachable')
    const outcomes = await Promise.allSettled([
      ban(one.call, { userId: other.made.userId }),
      ban(other.call, { userId: one.made.userId }),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'CONFLICT', issues: [{ code: 'last_super_admin' }] },
    })
    const [left] = await heimdall.services.primary.db
      .select()
      .from(users)
      .where(eq(users.id, one.made.userId))
    const userId = left?.bannedAt === null ? one.made.userId : other.made.userId
    const bySystem = heimdall.run(banUser, asSystem(), { userId, reason })
    await expect(bySystem).rejects.toMatchObject({ issues: [{ code: 'last_super_admin' }] })
  })
})

describe('an unban', () => {
  const unban = (input: object = {}) => heimdall.run(unbanUser, admin, { userId: account.userId, ...input })

  test('lets the person in again, is recorded once and told', async () => {
    await ban()
    await forgetEvents(heimdall)
    await Promise.all([1, 2, 3].map(() => unban({ reason: 'Appeal' })))
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: 'user_unbanned', metadata: { expired: false, reason: 'Appeal' } },
    ])
    await expect(attempt()).resolves.toMatchObject({ userId: account.userId })
    expect(await mailsTo(account)).toEqual(['account_banned', 'account_unbanned'])
  })

  test('of whoever is not banned changes nothing', async () => {
    expect(await unban()).toMatchObject({ bannedAt: null })
    expect(await types()).toEqual([])
    expect(await mailsTo(account)).toEqual([])
  })
})

describe('a ban that ends by itself', () => {
  test('is over by its time, and written down exactly once by however many processes', async () => {
    await ban(admin, { expiresAt: inHours(1) })
    await forgetEvents(heimdall)
    expect(await liftExpiredBans(heimdall.services)).toBe(false)
    expect(await types()).toEqual([])
    heimdall.clock.advance(hour)
    await expect(attempt()).resolves.toMatchObject({ userId: account.userId })
    await forgetEvents(heimdall)
    await Promise.all([1, 2, 3].map(() => liftExpiredBans(heimdall.services)))
    const own = (await eventsInOutbox(heimdall)).filter(({ userId }) => userId === account.userId)
    expect(own).toMatchObject([
      { eventType: 'user_unbanned', actorId: null, metadata: { expired: true, actor: 'bans' } },
    ])
    expect(await mailsTo(account)).toEqual(['account_banned', 'account_unbanned'])
  })

  test('also when the next ban comes before the worker', async () => {
    await ban(admin, { expiresAt: inHours(1) })
    heimdall.clock.advance(hour)
    await forgetEvents(heimdall)
    await ban()
    expect(await types()).toEqual(['user_unbanned', 'user_banned', 'all_sessions_revoked'])
    expect(await liftExpiredBans(heimdall.services)).toBe(false)
  })
})

describe('for bots, by the id on another platform', () => {
  test('bans and unbans whom the account is linked to', async () => {
    await linkAccount(heimdall, account.userId, { provider: 'discord', externalId: '80351110224678912' })
    const bot = await asKey(heimdall, { permissions: ['user:write'] })
    const link = { provider: 'discord', externalId: '80351110224678912' }
    expect(await heimdall.run(banLinkedUser, bot, { ...link, reason })).toMatchObject({
      userId: account.userId,
    })
    expect(await heimdall.run(unbanLinkedUser, bot, link)).toMatchObject({ bannedAt: null })
    for (const unknown of [
      { ...link, externalId: '1' },
      { ...link, provider: 'twitch' },
    ]) {
      await expect(heimdall.run(banLinkedUser, bot, { ...unknown, reason })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
    }
  })
})
