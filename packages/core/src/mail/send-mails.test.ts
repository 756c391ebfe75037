import { mailOutbox } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { MailFailure } from '../kernel/index.ts'
import {
  createAccount,
  createTestServices,
  queuedMails,
  type TestAccount,
  type TestServices,
} from '../testing/index.ts'
import { queueMail } from './queue-mail.ts'
import { sendNextMail } from './send-mails.ts'
import { accountDeleted, passwordChanged } from './templates/index.ts'

let heimdall: TestServices
let account: TestAccount
beforeAll(async () => {
  heimdall = await createTestServices()
  account = await createAccount(heimdall, { username: 'Freya', email: 'freya@example.org' })
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  await heimdall.services.primary.db.delete(mailOutbox)
  Object.assign(heimdall.mailer, { sent: [], failures: [], away: null })
})

const queue = () =>
  heimdall.services.primary.db.transaction((tx) =>
    queueMail(heimdall.services, tx, account.userId, passwordChanged, { time: '2026-03-02T10:00:00.000Z' }),
  )
const send = () => sendNextMail(heimdall.services)
const onlyMail = async () => {
  const [mail, ...others] = await queuedMails(heimdall)
  expect(others).toEqual([])
  if (!mail) throw new Error('No mail is queued')
  return mail
}

describe('a queued mail', () => {
  test('leaves once, to the right person', async () => {
    await queue()
    expect(await send()).toBe(true)
    expect(await send()).toBe(false)
    const mail = await onlyMail()
    expect(mail).toMatchObject({ status: 'sent', attempts: 1, sentAt: heimdall.clock.now() })
    expect(heimdall.mailer.sent).toMatchObject([
      { id: mail.id, to: 'freya@example.org', subject: 'Your password was changed' },
    ])
  })

  test('of a transaction that is rolled back never was', async () => {
    const { db } = heimdall.services.primary
    const rolledBack = db.transaction(async (tx) => {
      await queueMail(heimdall.services, tx, account.userId, passwordChanged, {
        time: '2026-03-02T10:00:00.000Z',
      })
      throw new Error('no')
    })
    await expect(rolledBack).rejects.toThrow('no')
    expect(await queuedMails(heimdall)).toEqual([])
  })

  test('is sent by one of many processes', async () => {
    for (let index = 0; index < 5; index++) await queue()
    const drain = async () => {
      while (await send()) {}
    }
    await Promise.all([drain(), drain(), drain(), drain()])
    const ids = heimdall.mailer.sent.map(({ id }) => id)
    expect(ids).toHaveLength(5)
    expect(new Set(ids).size).toBe(5)
  })

  test('to somebody without an address is none', async () => {
    const gone = await createAccount(heimdall, { deletedAt: heimdall.clock.now() })
    await heimdall.services.primary.db.transaction((tx) =>
      queueMail(heimdall.services, tx, gone.userId, passwordChanged, { time: '2026-03-02T10:00:00.000Z' }),
    )
    expect(await queuedMails(heimdall)).toEqual([])
  })
})

describe('when sending fails', () => {
  test('for now, it waits ever longer, and is given up after the eighth time', async () => {
    await queue()
    const waits: number[] = []
    for (let attempt = 1; attempt <= 8; attempt++) {
      heimdall.mailer.failures.push(new MailFailure('451 try later', 'later'))
      await send()
      const { status, attempts, dueAt, lastError } = await onlyMail()
      expect({ attempts, lastError }).toEqual({ attempts: attempt, lastError: '451 try later' })
      expect(status).toBe(attempt < 8 ? 'waiting' : 'dead')
      const waitMs = dueAt.getTime() - heimdall.clock.now().getTime()
      waits.push(waitMs)
      if (attempt < 8) expect(await send()).toBe(false)
      heimdall.clock.advance(waitMs)
    }
    expect(waits).toEqual([...waits].sort((a, b) => a - b))
    expect(await send()).toBe(false)
    expect(heimdall.mailer.sent).toEqual([])
  })

  test('and works the next time, the mail has left once', async () => {
    await queue()
    heimdall.mailer.failures.push(new Error('reset'))
    await send()
    heimdall.clock.advance(60_000)
    await send()
    expect(await onlyMail()).toMatchObject({ status: 'sent', attempts: 2, lastError: null })
    expect(heimdall.mailer.sent).toHaveLength(1)
  })

  test.each(['refused', 'unknown'] as const)('for good (%s), it is not tried again', async (outcome) => {
    await queue()
    heimdall.mailer.failures.push(new MailFailure('no', outcome))
    await send()
    expect(await onlyMail()).toMatchObject({ status: 'dead', attempts: 1, lastError: 'no' })
  })

  test('because the server is away, it waits and uses up no attempt', async () => {
    await queue()
    heimdall.mailer.away = new Error('ECONNREFUSED')
    await expect(send()).rejects.toThrow('ECONNREFUSED')
    expect(await onlyMail()).toMatchObject({ status: 'waiting', attempts: 0 })
    heimdall.mailer.away = null
    await send()
    expect(await onlyMail()).toMatchObject({ status: 'sent' })
  })

  test('because this version does not know the mail, the next ones leave all the same', async () => {
    await queue()
    const first = await onlyMail()
    await heimdall.services.primary.db
      .update(mailOutbox)
      .set({ template: 'of_a_newer_version' })
      .where(eq(mailOutbox.id, first.id))
    // Ids of one moment have no order.
    heimdall.clock.advance(1)
    await queue()
    while (await send()) {}
    expect((await queuedMails(heimdall)).map(({ status }) => status)).toEqual(['waiting', 'sent'])
  })
})

describe('a process that dies', () => {
  test('before it sends leaves the mail to the others', async () => {
    await queue()
    heimdall.mailer.away = new Error('killed here')
    await expect(send()).rejects.toThrow()
    heimdall.mailer.away = null
    await send()
    expect(heimdall.mailer.sent).toHaveLength(1)
  })

  test('while it sends leaves a mail that may have arrived: nobody sends it again, and it is shown', async () => {
    await queue()
    const { db } = heimdall.services.primary
    await db.update(mailOutbox).set({ status: 'sending', claimedAt: heimdall.clock.now(), attempts: 1 })
    expect(await send()).toBe(false)
    expect(await onlyMail()).toMatchObject({ status: 'sending' })
    heimdall.clock.advance(16 * 60_000)
    await send()
    expect(await onlyMail()).toMatchObject({ status: 'dead', lastError: expect.stringContaining('may have') })
    expect(heimdall.mailer.sent).toEqual([])
  })

  test('while it says farewell leaves nothing of whoever is gone', async () => {
    const { db } = heimdall.services.primary
    await db.transaction((tx) =>
      queueMail(heimdall.services, tx, account.userId, accountDeleted, { time: '2026-03-02T10:00:00.000Z' }),
    )
    await db.update(mailOutbox).set({ status: 'sending', claimedAt: heimdall.clock.now(), attempts: 1 })
    heimdall.clock.advance(16 * 60_000)
    await send()
    expect(await queuedMails(heimdall)).toEqual([])
  })
})

test('what was sent, or given up, is forgotten after 30 days; what waits stays', async () => {
  const states = async () => (await queuedMails(heimdall)).map(({ status }) => status).sort()
  await queue()
  await send()
  await queue()
  heimdall.mailer.failures.push(new MailFailure('no', 'refused'))
  await send()
  heimdall.clock.advance(29 * 24 * 3_600_000)
  await send()
  expect(await states()).toEqual(['dead', 'sent'])
  heimdall.clock.advance(2 * 24 * 3_600_000)
  await heimdall.services.primary.db.transaction((tx) =>
    queueMail(heimdall.services, tx, account.userId, passwordChanged, {
      time: '2026-03-02T10:00:00.000Z',
    }),
  )
  await heimdall.services.primary.db
    .update(mailOutbox)
    .set({ dueAt: new Date(heimdall.clock.now().getTime() + 60_000) })
    .where(eq(mailOutbox.status, 'waiting'))
  await send()
  expect(await states()).toEqual(['waiting'])
})
