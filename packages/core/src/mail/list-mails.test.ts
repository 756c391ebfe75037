import { mailOutbox } from '@heimdall/db/core'
import { desc, eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { requestPasswordReset } from '../identity/recovery/index.ts'
import {
  anonymousCall,
  asUser,
  createAccount,
  createTestServices,
  sendMails,
  type TestAccount,
  type TestServices,
  tokenIn,
  type UserCall,
} from '../testing/index.ts'
import { getMail } from './get-mail.ts'
import { listMails } from './list-mails.ts'
import { queueMail } from './queue-mail.ts'
import { sendNextMail } from './send-mails.ts'
import { geofenceCrossed, passwordChanged } from './templates/index.ts'

let heimdall: TestServices
let account: TestAccount
let admin: UserCall
beforeAll(async () => {
  heimdall = await createTestServices()
  account = await createAccount(heimdall, { email: 'freya@example.org' })
  admin = await asUser(heimdall, await createAccount(heimdall, { permissions: ['system:read'] }))
  for (let index = 0; index < 3; index++) {
    await heimdall.services.primary.db.transaction((tx) =>
      queueMail(heimdall.services, tx, account.userId, passwordChanged, { time: '2026-03-02T10:00:00.000Z' }),
    )
    heimdall.clock.advance(1_000)
  }
  await sendNextMail(heimdall.services)
})
afterAll(() => heimdall.close())
beforeEach(() => {
  heimdall.mailer.kind = 'smtp'
})

describe('the list', () => {
  test('has the newest first, page by page, and can be narrowed', async () => {
    const list = await heimdall.run(listMails, admin, { limit: 2 })
    expect(list).toMatchObject({ total: 3, page: 1, limit: 2, delivery: 'smtp' })
    expect(list.mails).toMatchObject([
      { recipient: 'freya@example.org', subject: 'Your password was changed', status: 'waiting' },
      { status: 'waiting' },
    ])
    const sent = await heimdall.run(listMails, admin, { status: 'sent' })
    expect(sent.mails.map(({ status }) => status)).toEqual(['sent'])
  })

  test('is for those who may see the system', async () => {
    const other = await asUser(heimdall, await createAccount(heimdall, { permissions: ['user:read'] }))
    await expect(heimdall.run(listMails, other, {})).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(heimdall.run(getMail, other, { mailId: account.userId })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})

describe('one mail', () => {
  const first = async () => (await heimdall.run(listMails, admin, {})).mails[0]?.id ?? ''

  test('is shown where no mail leaves', async () => {
    heimdall.mailer.kind = 'folder'
    const { content } = await heimdall.run(getMail, admin, { mailId: await first() })
    expect(content?.text).toContain('The password of your account was changed')
    expect(content?.html).toContain('<!doctype html>')
  })

  test('is its recipient’s alone where mails leave', async () => {
    const mail = await heimdall.run(getMail, admin, { mailId: await first() })
    expect(mail).toMatchObject({ recipient: 'freya@example.org', content: null, hidden: 'delivered' })
  })

  test('about where somebody was says so to nobody else', async () => {
    heimdall.mailer.kind = 'folder'
    const crossing = {
      kind: 'enter',
      geofenceId: account.userId,
      geofenceName: 'Home',
      deviceName: 'Phone of Freya',
      time: '2026-03-02T10:00:00.000Z',
    } as const
    await heimdall.services.primary.db.transaction((tx) =>
      queueMail(heimdall.services, tx, account.userId, geofenceCrossed, crossing),
    )
    const mailId = await first()
    const mail = await heimdall.run(getMail, admin, { mailId })
    expect(mail).toMatchObject({ subject: 'A device at a geofence', content: null, hidden: 'whereabouts' })
    expect(JSON.stringify(await heimdall.run(listMails, admin, {}))).not.toContain('Phone of Freya')
    await heimdall.services.primary.db.delete(mailOutbox).where(eq(mailOutbox.id, mailId))
  })

  test('that does not exist is not found', async () => {
    await expect(heimdall.run(getMail, admin, { mailId: account.userId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('a mail whose link opens an account', () => {
  let owner: TestAccount
  beforeAll(async () => {
    owner = await createAccount(heimdall, { permissions: ['audit:read'] })
    await heimdall.run(requestPasswordReset, anonymousCall(), { email: owner.email })
  })
  const readBy = async (...permissions: string[]) => {
    const reader = await asUser(heimdall, await createAccount(heimdall, { permissions }))
    const { mails } = await heimdall.run(listMails, reader, {})
    const mailId = mails.find(({ recipient }) => recipient === owner.email)?.id ?? ''
    return heimdall.run(getMail, reader, { mailId })
  }

  test('says what it is about, and is not written before it leaves', async () => {
    heimdall.mailer.kind = 'folder'
    const mail = await readBy('system:read', 'user:write', 'audit:read')
    expect(mail).toMatchObject({ subject: 'Choose a new password', content: null, hidden: 'unwritten' })
  })

  test('is shown to whoever may act for that account, where it became a file', async () => {
    heimdall.mailer.kind = 'folder'
    const [sent] = (await sendMails(heimdall)).filter(({ to }) => to === owner.email)
    const mail = await readBy('system:read', 'user:write', 'audit:read')
    expect(mail.content?.text).toBe(sent?.text)
    expect(mail.content?.text).toContain(tokenIn(sent))
    for (const less of [
      ['system:read', 'audit:read'],
      ['system:read', 'user:write'],
    ]) {
      expect(await readBy(...less)).toMatchObject({ content: null, hidden: 'opens_account' })
    }
    const [row] = await heimdall.services.primary
      .sql`SELECT string_agg(m::text, '') AS text FROM mail_outbox m`
    expect(row?.text).not.toContain(tokenIn(sent))
  })

  test('is kept nowhere where it really left', async () => {
    // Ids of one moment have no order.
    heimdall.clock.advance(1)
    await heimdall.run(requestPasswordReset, anonymousCall(), { email: owner.email })
    await sendMails(heimdall)
    const rows = await heimdall.services.primary.db
      .select({ content: mailOutbox.content })
      .from(mailOutbox)
      .orderBy(desc(mailOutbox.id))
    expect(rows[0]?.content).toBeNull()
  })
})
