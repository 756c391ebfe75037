import { backupCodes, scheduledDeletions, totpFactors, users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../kernel/index.ts'
import {
  anonymousCall,
  asKey,
  asSystem,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  type KeyCall,
  type TestServices,
} from '../../testing/index.ts'
import { getUser } from './get-user.ts'

let heimdall: TestServices
let reader: KeyCall
beforeAll(async () => {
  heimdall = await createTestServices()
  reader = await asKey(heimdall, { permissions: ['user:read'] })
})
afterAll(() => heimdall.close())

test('an account is shown, with its roles', async () => {
  const { userId } = await createAccount(heimdall, { username: 'Heidi', role: 'moderator' })
  expect(await heimdall.run(getUser, reader, { userId })).toMatchObject({
    id: userId,
    username: 'Heidi',
    roles: ['moderator', 'user'],
  })
})

test('one without an e-mail address, too', async () => {
  const { userId } = await createAccount(heimdall)
  await heimdall.services.primary.db.update(users).set({ email: null }).where(eq(users.id, userId))
  expect((await heimdall.run(getUser, reader, { userId })).email).toBe('')
})

test('with what an administrator decides by', async () => {
  const now = heimdall.clock.now()
  const { userId } = await createAccount(heimdall, { bannedAt: now })
  const { db } = heimdall.services.primary
  await db.update(users).set({ banReason: 'Spam', mustChangePassword: true }).where(eq(users.id, userId))
  await db
    .insert(backupCodes)
    .values({ id: newId(heimdall.services), userId, codeHash: Buffer.alloc(32), createdAt: now })
  await db.insert(totpFactors).values({ userId, secret: Buffer.alloc(1), confirmedAt: now, createdAt: now })
  await db.insert(scheduledDeletions).values({
    id: newId(heimdall.services),
    userId,
    scheduledAt: now,
    deleteAt: new Date(now.getTime() + 7 * 86_400_000),
    createdAt: now,
  })
  expect(await heimdall.run(getUser, reader, { userId })).toMatchObject({
    bannedAt: now.toISOString(),
    banReason: 'Spam',
    hasPassword: true,
    mustChangePassword: true,
    twoFactor: true,
    factors: { totp: true, passkeys: 0, backupCodes: 1 },
    linkedAccounts: [],
    deletion: { scheduledAt: now.toISOString(), reason: null },
    outranksYou: false,
  })
})

test('says whether the person holds more than whoever asks', async () => {
  const { userId } = await createAccount(heimdall, { role: 'moderator' })
  expect(await heimdall.run(getUser, reader, { userId })).toMatchObject({ outranksYou: true })
  expect(await heimdall.run(getUser, asSystem(), { userId })).toMatchObject({ outranksYou: false })
})

test('a ban that is over is none', async () => {
  const now = heimdall.clock.now()
  const { userId } = await createAccount(heimdall, { bannedAt: now, banExpiresAt: now })
  expect(await heimdall.run(getUser, reader, { userId })).toMatchObject({
    bannedAt: null,
    banReason: null,
    banExpiresAt: null,
  })
})

test('one that is deleted is still shown, and says so; one that was never there is not', async () => {
  const { userId: gone } = await createAccount(heimdall, { deletedAt: heimdall.clock.now() })
  expect(await heimdall.run(getUser, reader, { userId: gone })).toMatchObject({
    deletedAt: heimdall.clock.now().toISOString(),
  })
  const userId = '01890000-0000-7000-8000-000000000000'
  await expect(heimdall.run(getUser, reader, { userId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(getUser.input.safeParse({ userId: 'heidi' }).success).toBe(false)
})

test('it needs user:read; who tries is recorded', async () => {
  const account = await createAccount(heimdall)
  const plain = await asUser(heimdall, account)
  const { userId } = account
  const anonymous = heimdall.run(getUser, anonymousCall(), { userId })
  await expect(anonymous).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  await expect(heimdall.run(getUser, plain, { userId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect((await eventsInOutbox(heimdall)).map(({ metadata }) => metadata.operation)).toEqual(['users.get'])
})
