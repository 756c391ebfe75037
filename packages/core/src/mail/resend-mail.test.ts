import { mailOutbox } from '@heimdall/db/core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  asUser,
  createAccount,
  createTestServices,
  type TestAccount,
  type TestServices,
  type UserCall,
} from '../testing/index.ts'
import { queueMail } from './queue-mail.ts'
import { resendMail } from './resend-mail.ts'
import { sendNextMail } from './send-mails.ts'
import { passwordChanged } from './templates/index.ts'

let heimdall: TestServices
let account: TestAccount
let admin: UserCall
beforeAll(async () => {
  heimdall = await createTestServices()
  account = await createAccount(heimdall, { email: 'freya@example.org' })
  admin = await asUser(heimdall, await createAccount(heimdall, { permissions: ['setting:write'] }))
})
afterAll(() => heimdall.close())

let mailId: string
const outbox = () => heimdall.services.primary.db.select().from(mailOutbox)
beforeEach(async () => {
  const { db } = heimdall.services.primary
  await db.delete(mailOutbox)
  await db.transaction((tx) =>
    queueMail(heimdall.services, tx, account.userId, passwordChanged, { time: '2026-03-02T10:00:00.000Z' }),
  )
  await db.update(mailOutbox).set({ status: 'dead', attempts: 8, lastError: 'mailbox full' })
  mailId = (await outbox())[0]?.id ?? ''
})

test('a mail that was given up leaves after all, with all its attempts before it', async () => {
  await heimdall.run(resendMail, admin, { mailId })
  expect(await outbox()).toMatchObject([{ status: 'waiting', attempts: 0, lastError: null }])
  await sendNextMail(heimdall.services)
  expect(await outbox()).toMatchObject([{ status: 'sent', attempts: 1 }])
})

test('two clicks at once send it once', async () => {
  const clicks = await Promise.allSettled([1, 2].map(() => heimdall.run(resendMail, admin, { mailId })))
  expect(clicks.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(await outbox()).toMatchObject([{ status: 'waiting' }])
})

test.each(['waiting', 'sending', 'sent'] as const)('one that is %s stays as it is', async (status) => {
  await heimdall.services.primary.db.update(mailOutbox).set({ status })
  await expect(heimdall.run(resendMail, admin, { mailId })).rejects.toMatchObject({ code: 'CONFLICT' })
  expect(await outbox()).toMatchObject([{ status, attempts: 8 }])
})

test('one that does not exist is not found, and nothing but an id is taken', async () => {
  const other = '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7'
  await expect(heimdall.run(resendMail, admin, { mailId: other })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  expect(resendMail.input.safeParse({ mailId: 'x' }).success).toBe(false)
})

test('whoever may only look at the system may not', async () => {
  const viewer = await asUser(heimdall, await createAccount(heimdall, { permissions: ['system:read'] }))
  await expect(heimdall.run(resendMail, viewer, { mailId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(await outbox()).toMatchObject([{ status: 'dead' }])
})
