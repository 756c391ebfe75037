import { users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendNextMail } from '../../mail/index.ts'
import {
  asUser,
  createAccount,
  createTestServices,
  queuedMails,
  type TestAccount,
  type TestServices,
  type UserCall,
} from '../../testing/index.ts'
import { forceDelete } from './force-delete.ts'

let heimdall: TestServices
let admin: UserCall
beforeAll(async () => {
  heimdall = await createTestServices()
  admin = await asUser(heimdall, await createAccount(heimdall, { role: 'admin' }))
})
afterAll(() => heimdall.close())

const force = ({ userId }: TestAccount) =>
  heimdall.run(forceDelete, admin, { userId, reason: 'Asked for it' })

test('the row stays, with a name that says nothing', async () => {
  const account = await createAccount(heimdall, { username: 'Heidi', locale: 'de' })
  await force(account)
  const { db } = heimdall.services.primary
  const [row] = await db.select().from(users).where(eq(users.id, account.userId))
  expect(row).toMatchObject({
    username: expect.stringMatching(/^deleted_[a-z0-9]{6}$/),
    email: null,
    passwordHash: null,
    avatarUrl: null,
    preferredLocale: 'en',
    lastLoginAt: null,
    deletedAt: heimdall.clock.now(),
  })
})

test('the last mail forgets its recipient as it leaves', async () => {
  const account = await createAccount(heimdall)
  await force(account)
  const rows = async () =>
    (await queuedMails(heimdall)).filter(({ recipient }) => recipient === account.email)
  expect(await rows()).toMatchObject([{ template: 'account_deleted' }])
  while (await sendNextMail(heimdall.services));
  expect(heimdall.mailer.sent.some(({ to }) => to === account.email)).toBe(true)
  expect(await rows()).toEqual([])
})
