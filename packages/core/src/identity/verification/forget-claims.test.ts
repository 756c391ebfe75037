import { users } from '@heimdall/db/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  asSystem,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  linkAccount,
  type TestServices,
} from '../../testing/index.ts'
import { forgetClaims } from './forget-claims.ts'

let heimdall: TestServices
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())

test('forgets whoever has proven nothing for a week, and nobody else', async () => {
  const abandoned = await createAccount(heimdall, { unverified: true })
  const proven = await createAccount(heimdall)
  const linked = await createAccount(heimdall, { unverified: true })
  await linkAccount(heimdall, linked.userId, { provider: 'twitch', externalId: '7' })
  const used = await createAccount(heimdall, { unverified: true })
  await asUser(heimdall, used)
  heimdall.clock.advance(7 * 86_400_000 + 1)
  const recent = await createAccount(heimdall, { unverified: true })
  expect(await heimdall.run(forgetClaims, asSystem(), {})).toEqual({ more: false, counts: { forgotten: 1 } })
  expect(await heimdall.run(forgetClaims, asSystem(), {})).toEqual({ more: false, counts: { forgotten: 0 } })
  const left = await heimdall.services.primary.db.select({ id: users.id }).from(users)
  expect(left.map(({ id }) => id).sort()).toEqual(
    [proven, linked, used, recent].map(({ userId }) => userId).sort(),
  )
  expect(await eventsInOutbox(heimdall)).toMatchObject([
    {
      eventType: 'user_deleted',
      userId: abandoned.userId,
      actorId: null,
      metadata: { reason: 'never_verified', actor: 'test' },
    },
  ])
})

test('is for Heimdall itself', async () => {
  const nobody = await asUser(heimdall, await createAccount(heimdall))
  await expect(heimdall.run(forgetClaims, nobody, {})).rejects.toMatchObject({ code: 'FORBIDDEN' })
})
