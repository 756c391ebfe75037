import { pendingSignIns, signInDevices } from '@heimdall/db/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashToken, newId } from '../../kernel/index.ts'
import { createAccount, createTestServices, type TestServices } from '../../testing/index.ts'
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
  const device = (lastUsedAt: Date) => ({ ...row(), lastUsedAt, createdAt: lastUsedAt })
  const known = device(ago(399))
  await db.insert(signInDevices).values([known, device(ago(401))])

  expect(await tidySignIns(services)).toEqual({ more: true, counts: { forgotten: 1_001 } })
  expect(await db.select().from(pendingSignIns)).toHaveLength(501)
  expect(await tidySignIns(services)).toEqual({ more: false, counts: { forgotten: 500 } })
  expect((await db.select().from(pendingSignIns)).map(({ id }) => id)).toEqual([open.id])
  expect((await db.select().from(signInDevices)).map(({ id }) => id)).toEqual([known.id])
})
