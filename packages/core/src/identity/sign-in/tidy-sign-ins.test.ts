import {
  identityProviders,
  pendingRegistrations,
  pendingSignIns,
  providerFlows,
  signInDevices,
} from '@heimdall/db/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashToken, newId } from '../../kernel/index.ts'
import { createAccount, createTestServices, linkAccount, type TestServices } from '../../testing/index.ts'
import { tidySignIns } from './tidy-sign-ins.ts'

let heimdall: TestServices
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())

test('what is over goes, in batches; what may still be used stays', async () => {
  const { services, clock } = heimdall
  const { db } = services.primary
  const { userId } = await createAccount(heimdall)
  const now = clock.now()
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)
  const row = () => {
    const id = newId(services)
    return { id, userId, tokenHash: hashToken(id) }
  }
  const pending = (expiresAt: Date) => ({ ...row(), method: 'password' as const, expiresAt, createdAt: now })
  const open = pending(new Date(now.getTime() + 1))
  await db.insert(pendingSignIns).values([...Array.from({ length: 1_500 }, () => pending(now)), open])
  await linkAccount(heimdall, userId, { provider: 'twitch', externalId: '1' })
  const [provider] = await db.select({ id: identityProviders.id }).from(identityProviders).limit(1)
  const visit = (expiresAt: Date) => ({
    id: newId(services),
    providerId: provider?.id ?? '',
    returnTo: '/',
    expiresAt,
    createdAt: now,
  })
  const flow = (expiresAt: Date) => {
    const common = visit(expiresAt)
    const hash = hashToken(common.id)
    return { ...common, stateHash: hash, browserHash: hash, purpose: 'sign_in' as const, secrets: hash }
  }
  const registration = (expiresAt: Date) => {
    const common = visit(expiresAt)
    return { ...common, tokenHash: hashToken(common.id), profile: Buffer.alloc(1) }
  }
  const soon = new Date(now.getTime() + 1)
  await db.insert(providerFlows).values([flow(soon), flow(now)])
  await db.insert(pendingRegistrations).values([registration(soon), registration(now)])
  const device = (lastUsedAt: Date) => ({ ...row(), lastUsedAt, createdAt: lastUsedAt })
  const known = device(ago(399))
  await db.insert(signInDevices).values([known, device(ago(401))])

  expect(await tidySignIns(services)).toEqual({ more: true, counts: { forgotten: 1_003 } })
  expect(await db.select().from(pendingSignIns)).toHaveLength(501)
  expect(await tidySignIns(services)).toEqual({ more: false, counts: { forgotten: 500 } })
  expect((await db.select().from(pendingSignIns)).map(({ id }) => id)).toEqual([open.id])
  expect((await db.select().from(signInDevices)).map(({ id }) => id)).toEqual([known.id])
  expect(await db.select().from(providerFlows)).toMatchObject([{ expiresAt: soon }])
  expect(await db.select().from(pendingRegistrations)).toMatchObject([{ expiresAt: soon }])
})
