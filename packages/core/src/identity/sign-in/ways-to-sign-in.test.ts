import { identityProviders, linkedAccounts, passkeys, users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../../kernel/index.ts'
import { createAccount, createTestServices, type TestServices } from '../../testing/index.ts'
import { requireWayToSignIn, waysToSignIn } from './ways-to-sign-in.ts'

let heimdall: TestServices
let userId: string
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  userId = (await createAccount(heimdall)).userId
})

const db = () => heimdall.services.primary.db
const ways = () => db().transaction((tx) => waysToSignIn(tx, userId))
const withoutPassword = () => db().update(users).set({ passwordHash: null }).where(eq(users.id, userId))

async function addPasskey(): Promise<void> {
  const id = newId(heimdall.services)
  await db()
    .insert(passkeys)
    .values({
      id,
      userId,
      credentialId: Buffer.from(id),
      publicKey: Buffer.from('key'),
      counter: 0,
      transports: [],
      aaguid: id,
      isBackedUp: false,
      name: 'Key',
      createdAt: heimdall.clock.now(),
    })
}

async function addLink({ isEnabled }: { isEnabled: boolean }): Promise<void> {
  const now = heimdall.clock.now()
  const providerId = newId(heimdall.services)
  const slug = `github-${providerId}`
  await db()
    .insert(identityProviders)
    .values({
      id: providerId,
      slug,
      kind: 'github',
      name: 'GitHub',
      clientId: 'client',
      clientSecret: Buffer.from('sealed'),
      scopes: [],
      isEnabled,
      createdAt: now,
      updatedAt: now,
    })
  await db()
    .insert(linkedAccounts)
    .values({
      id: newId(heimdall.services),
      userId,
      providerId,
      provider: slug,
      issuer: slug,
      subject: '1',
      linkedAt: now,
      refreshedAt: now,
    })
}

test('a password, passkeys and accounts elsewhere are counted', async () => {
  expect(await ways()).toEqual({ password: true, passkeys: 0, links: 0 })
  await addPasskey()
  await addPasskey()
  await addLink({ isEnabled: true })
  expect(await ways()).toEqual({ password: true, passkeys: 2, links: 1 })
})

test('what can not be used counts for nothing', async () => {
  await addLink({ isEnabled: false })
  await db().update(users).set({ emailVerifiedAt: null }).where(eq(users.id, userId))
  expect(await ways()).toEqual({ password: false, passkeys: 0, links: 0 })
})

test('the last one is kept', async () => {
  await withoutPassword()
  await addPasskey()
  await db().transaction((tx) => requireWayToSignIn(tx, userId))
  await db().delete(passkeys).where(eq(passkeys.userId, userId))
  await expect(db().transaction((tx) => requireWayToSignIn(tx, userId))).rejects.toMatchObject({
    code: 'CONFLICT',
    issues: [{ code: 'last_way_to_sign_in' }],
  })
})

test('the last two, taken away at once by two connections: one stays', async () => {
  await withoutPassword()
  await addPasskey()
  await addLink({ isEnabled: true })
  const outcomes = await Promise.allSettled([
    db().transaction(async (tx) => {
      await tx.delete(passkeys).where(eq(passkeys.userId, userId))
      await requireWayToSignIn(tx, userId)
    }),
    db().transaction(async (tx) => {
      await tx.delete(linkedAccounts).where(eq(linkedAccounts.userId, userId))
      await requireWayToSignIn(tx, userId)
    }),
  ])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const { passkeys: keys, links } = await ways()
  expect(keys + links).toBe(1)
})
