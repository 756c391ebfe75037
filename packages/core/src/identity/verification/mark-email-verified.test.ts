import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  anonymousCall,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  signedInBy,
  type TestServices,
  type UserCall,
} from '../../testing/index.ts'
import { getUser, signIn } from '../accounts/index.ts'
import { markEmailVerified } from './mark-email-verified.ts'

let heimdall: TestServices
let admin: UserCall
beforeAll(async () => {
  heimdall = await createTestServices()
  admin = await asUser(heimdall, await createAccount(heimdall, { permissions: ['user:read', 'user:write'] }))
})
afterAll(() => heimdall.close())
beforeEach(() => forgetEvents(heimdall))

const mark = (userId: string, call = admin) => heimdall.run(markEmailVerified, call, { userId })

test('the account can sign in from then on; it is recorded once', async () => {
  const { userId, email, password } = await createAccount(heimdall, { unverified: true })
  expect(await heimdall.run(getUser, admin, { userId })).toMatchObject({ emailVerified: false })
  await mark(userId)
  await mark(userId)
  expect(await heimdall.run(getUser, admin, { userId })).toMatchObject({ emailVerified: true })
  expect(await eventsInOutbox(heimdall)).toMatchObject([
    {
      eventType: 'user_updated',
      userId,
      actorId: admin.actor.userId,
      metadata: { changedFields: ['email_verified'] },
    },
  ])
  const attempt = heimdall.run(signIn, anonymousCall(), { identifier: email, password })
  await expect(signedInBy(attempt)).resolves.toMatchObject({ userId })
})

test('an address that somebody else has proven stays theirs', async () => {
  const { email } = await createAccount(heimdall)
  const claim = await createAccount(heimdall, { unverified: true, email })
  await expect(mark(claim.userId)).rejects.toMatchObject({
    code: 'CONFLICT',
    issues: [{ code: 'email_taken' }],
  })
})

test('it is for those who may change accounts, and for accounts that there are', async () => {
  const claim = await createAccount(heimdall, { unverified: true })
  const reader = await asUser(heimdall, await createAccount(heimdall, { permissions: ['user:read'] }))
  await expect(mark(claim.userId, reader)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(mark('0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const gone = await createAccount(heimdall, { unverified: true, deletedAt: heimdall.clock.now() })
  await expect(mark(gone.userId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('who may do more than oneself is refused, and their address stays unproven', async () => {
  const { userId } = await createAccount(heimdall, { unverified: true, role: 'super_admin' })
  await expect(mark(userId)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(await heimdall.run(getUser, admin, { userId })).toMatchObject({ emailVerified: false })
  const superAdmin = await asUser(heimdall, await createAccount(heimdall, { role: 'super_admin' }))
  await mark(userId, superAdmin)
  expect(await heimdall.run(getUser, admin, { userId })).toMatchObject({ emailVerified: true })
})
