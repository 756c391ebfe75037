import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAccount, createTestServices, queuedMails, type TestServices } from '../testing/index.ts'
import { queueMail } from './queue-mail.ts'
import { passwordChanged } from './templates/index.ts'

let heimdall: TestServices
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())

test('an address that is only claimed hears nothing of the account', async () => {
  const claim = await createAccount(heimdall, { unverified: true })
  const account = await createAccount(heimdall)
  for (const { userId } of [claim, account]) {
    await heimdall.services.primary.db.transaction((tx) =>
      queueMail(heimdall.services, tx, userId, passwordChanged, { time: '2026-03-02T10:00:00.000Z' }),
    )
  }
  expect(await queuedMails(heimdall)).toMatchObject([{ recipient: account.email }])
})
