import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  anonymousCall,
  asKey,
  createAccount,
  createTestServices,
  linkAccount,
  type TestServices,
} from '../../testing/index.ts'
import { lookUpUser } from './look-up-user.ts'

let heimdall: TestServices
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())

const account = { provider: 'twitch', externalId: '12826' }

test('an account of a platform leads to the one of Heimdall', async () => {
  const bot = await asKey(heimdall, { permissions: ['user:read'] })
  const { userId, username } = await createAccount(heimdall, { role: 'moderator' })
  await linkAccount(heimdall, userId, account)
  expect(await heimdall.run(lookUpUser, bot, account)).toMatchObject({
    id: userId,
    username,
    roles: ['moderator', 'user'],
  })
  for (const unknown of [
    { ...account, externalId: '1' },
    { ...account, provider: 'discord' },
  ]) {
    await expect(heimdall.run(lookUpUser, bot, unknown)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  }
})

test('it needs user:read', async () => {
  const other = await asKey(heimdall, { permissions: ['role:read'] })
  await expect(heimdall.run(lookUpUser, other, account)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(heimdall.run(lookUpUser, anonymousCall(), account)).rejects.toMatchObject({
    code: 'UNAUTHORIZED',
  })
})
