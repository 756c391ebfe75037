import { users } from '@heimdall/db/core'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  anonymousCall,
  asKey,
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

test('one that is deleted or was never there does not exist', async () => {
  const deleted = await createAccount(heimdall, { deletedAt: heimdall.clock.now() })
  for (const userId of [deleted.userId, '01890000-0000-7000-8000-000000000000']) {
    await expect(heimdall.run(getUser, reader, { userId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  }
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
