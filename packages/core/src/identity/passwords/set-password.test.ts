import { users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
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
import { signIn } from '../accounts/index.ts'
import { setPassword } from './set-password.ts'

let heimdall: TestServices
let account: TestAccount
let owner: UserCall
const newPassword = 'a bridge of three colours'
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  account = await createAccount(heimdall)
  await heimdall.services.primary.db
    .update(users)
    .set({ passwordHash: null })
    .where(eq(users.id, account.userId))
  owner = await asUser(heimdall, account)
  await forgetEvents(heimdall)
})

const set = (password = newPassword, call: Parameters<typeof heimdall.run>[1] = owner) =>
  heimdall.run(setPassword, call, { newPassword: password })
const enter = () =>
  heimdall.run(signIn, anonymousCall(), { identifier: account.email, password: newPassword })

test('opens the account from then on, is recorded, and told by mail', async () => {
  await expect(enter()).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  // Ids of one millisecond have no order.
  heimdall.clock.advance(1)
  await set()
  expect(await eventsInOutbox(heimdall)).toMatchObject([
    { eventType: 'login_failed' },
    { eventType: 'password_changed', userId: account.userId, metadata: { method: 'first' } },
  ])
  expect((await queuedMails(heimdall)).at(-1)).toMatchObject({
    template: 'security_changed',
    recipient: account.email,
  })
  expect(await enter()).toMatchObject({ status: 'signed_in' })
})

test('takes the place of none: with a password there is another way', async () => {
  const both = await Promise.allSettled([set(), set('another bridge of colours')])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(set()).rejects.toMatchObject({ code: 'CONFLICT', issues: [{ code: 'password_exists' }] })
})

test('a bad one is refused', async () => {
  await expect(set('password123')).rejects.toMatchObject({
    issues: [{ path: ['newPassword'], code: 'password_common' }],
  })
})

test('needs a proof of the last ten minutes, and a person', async () => {
  const key = await asKey(heimdall, { owner: account, permissions: [] })
  await expect(set(newPassword, key)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(set(newPassword, anonymousCall())).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  heimdall.clock.advance(600_001)
  await expect(set()).rejects.toMatchObject({ issues: [{ code: 'fresh_sign_in_required' }] })
})
