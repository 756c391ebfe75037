import { accountTokens, mailOutbox, totpFactors, users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { MailFailure } from '../../kernel/index.ts'
import {
  anonymousCall,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  sendMails,
  signedInBy,
  type TestAccount,
  type TestServices,
  tokenIn,
  whileLocked,
} from '../../testing/index.ts'
import { signIn } from '../accounts/index.ts'
import { loadSession } from '../sessions/index.ts'
import { requestPasswordReset } from './request-password-reset.ts'
import { resetPassword } from './reset-password.ts'

let heimdall: TestServices
let account: TestAccount
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  heimdall.clock.advance(86_400_000)
  await heimdall.services.primary.db.delete(mailOutbox)
  account = await createAccount(heimdall, { locale: 'de' })
  await forgetEvents(heimdall)
  heimdall.accessChanges.length = 0
})

const password = 'a bridge of three colours'
const ask = (email = account.email, ipAddress = '203.0.113.7') =>
  heimdall.run(requestPasswordReset, anonymousCall({ ipAddress }), { email })
const reset = (token: string, chosen = password) =>
  heimdall.run(resetPassword, anonymousCall(), { token, password: chosen })
const enter = (secret: string) =>
  heimdall.run(signIn, anonymousCall(), { identifier: account.email, password: secret })
const newLink = async () => {
  await ask()
  return tokenIn((await sendMails(heimdall)).at(-1))
}
const gone = { code: 'GONE', issues: [{ code: 'link_gone' }] }

describe('asking for a new password', () => {
  test('sends the owner a link, in their language, and is recorded', async () => {
    expect(await ask(account.email.toUpperCase())).toEqual({ done: true })
    const mails = await sendMails(heimdall)
    expect(mails).toMatchObject([{ to: account.email, subject: 'Lege ein neues Passwort fest' }])
    expect(mails[0]?.text).toMatch(/https:\/\/heimdall\.example\.org\/reset-password#[\w-]{43}/)
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      {
        eventType: 'password_reset_requested',
        userId: account.userId,
        status: 'success',
        ipAddress: '203.0.113.7',
        metadata: { expiresAt: new Date(heimdall.clock.now().getTime() + 1_800_000).toISOString() },
      },
    ])
  })

  test('leaves a mail that can not be sent with its account, so that it goes with it', async () => {
    await ask()
    heimdall.mailer.failures.push(new MailFailure('no', 'refused'))
    await sendMails(heimdall)
    const rows = await heimdall.services.primary.db.select().from(mailOutbox)
    expect(rows).toMatchObject([{ status: 'dead', userId: account.userId }])
  })

  test('for an address that nobody has answers the same, writes the same rows, and sends nothing', async () => {
    expect(await ask('nobody@example.org')).toEqual({ done: true })
    expect(await heimdall.services.primary.db.select().from(mailOutbox)).toHaveLength(1)
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      {
        eventType: 'password_reset_requested',
        userId: null,
        status: 'failure',
        errorMessage: 'unknown_account',
      },
    ])
    expect(await sendMails(heimdall)).toEqual([])
    expect(await heimdall.services.primary.db.select().from(mailOutbox)).toEqual([])
  })

  test('again and again sends two mails for as long as a link lives, and never says so', async () => {
    for (let count = 0; count < 5; count++) {
      expect(await ask(account.email, `198.51.100.${count}`)).toEqual({ done: true })
    }
    const tokens = (await sendMails(heimdall)).map(tokenIn)
    expect(tokens).toHaveLength(2)
    await expect(reset(tokens[0] ?? '')).rejects.toMatchObject(gone)
    await expect(reset(tokens[1] ?? '')).resolves.toEqual({ done: true })
  })

  test('a stranger can not use up what the owner may ask for', async () => {
    for (let count = 0; count < 8; count++) {
      await ask(account.email, '198.51.100.1')
      heimdall.clock.advance(1_800_000)
    }
    expect(await sendMails(heimdall)).toHaveLength(5)
    await ask(account.email, '203.0.113.7')
    expect(await sendMails(heimdall)).toHaveLength(1)
  })

  test('is refused to a network that asks for many addresses', async () => {
    for (let count = 0; count < 20; count++) await ask(`person-${count}@example.com`)
    await expect(ask()).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
    await expect(ask(account.email, '203.0.113.8')).resolves.toEqual({ done: true })
  })
})

describe('choosing a new password', () => {
  test('the new one opens, the old one does not, and everybody is out', async () => {
    const browsers = [await asUser(heimdall, account), await asUser(heimdall, account)]
    const token = await newLink()
    await forgetEvents(heimdall)
    expect(await reset(token)).toEqual({ done: true })
    for (const browser of browsers) expect(await loadSession(heimdall.services, browser.token)).toBeNull()
    expect(heimdall.accessChanges).toContainEqual({ userId: account.userId })
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      {
        eventType: 'password_changed',
        userId: account.userId,
        actorId: account.userId,
        metadata: { method: 'reset_link', sessionsRevoked: 2 },
      },
    ])
    expect(await sendMails(heimdall)).toMatchObject([
      { to: account.email, subject: 'Dein Passwort wurde geändert' },
    ])
    await expect(enter(account.password)).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    await expect(signedInBy(enter(password))).resolves.toMatchObject({ userId: account.userId })
  })

  test('does not stand in for a second factor', async () => {
    const { db } = heimdall.services.primary
    const now = heimdall.clock.now()
    await db
      .insert(totpFactors)
      .values({ userId: account.userId, secret: Buffer.from('x'), confirmedAt: now, createdAt: now })
    await reset(await newLink())
    expect(await enter(password)).toMatchObject({ status: 'second_factor', methods: ['totp'] })
  })

  test('meets a demand for a new password', async () => {
    await heimdall.services.primary.db
      .update(users)
      .set({ mustChangePassword: true })
      .where(eq(users.id, account.userId))
    await reset(await newLink())
    await expect(signedInBy(enter(password))).resolves.toBeDefined()
  })

  test('twice at once with the same link, each on a connection of its own: one wins', async () => {
    const token = await newLink()
    const chosen = ['first of all bridges', 'second of all bridges', 'third of all bridges']
    const outcomes = await Promise.allSettled(chosen.map((one) => reset(token, one)))
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
    const winner = chosen[outcomes.findIndex(({ status }) => status === 'fulfilled')] ?? ''
    await expect(signedInBy(enter(winner))).resolves.toBeDefined()
  })

  test('waits for whoever changes the address at that moment, without a deadlock, and finds the link gone', async () => {
    const token = await newLink()
    const outcome = await whileLocked(
      heimdall,
      account.userId,
      () => reset(token),
      (tx) => tx.delete(accountTokens).where(eq(accountTokens.userId, account.userId)),
    )
    expect(outcome).toMatchObject({ status: 'rejected', reason: gone })
    await expect(signedInBy(enter(account.password))).resolves.toBeDefined()
  })

  test('a mistake does not use the link up', async () => {
    const token = await newLink()
    for (const [chosen, code] of [
      ['password123', 'password_common'],
      [account.email, 'password_own_name'],
    ] as const) {
      await expect(reset(token, chosen)).rejects.toMatchObject({ issues: [{ path: ['password'], code }] })
    }
    expect(resetPassword.input.safeParse({ token, password: 'short' }).success).toBe(false)
    await expect(reset(token)).resolves.toEqual({ done: true })
  })

  test('a link that is old, used, replaced, of another purpose or guessed opens nothing', async () => {
    const replaced = await newLink()
    const used = await newLink()
    await expect(reset(replaced)).rejects.toMatchObject(gone)
    await reset(used)
    await expect(reset(used)).rejects.toMatchObject(gone)
    await expect(reset('x'.repeat(43))).rejects.toMatchObject(gone)
    heimdall.clock.advance(86_400_000)
    const old = await newLink()
    heimdall.clock.advance(1_800_000)
    await expect(reset(old)).rejects.toMatchObject(gone)
    const other = await newLink()
    await heimdall.services.primary.db.update(accountTokens).set({ purpose: 'verify_email' })
    await expect(reset(other)).rejects.toMatchObject(gone)
    await expect(signedInBy(enter(password))).resolves.toBeDefined()
  })

  test('a link to an address that the account no longer has opens nothing', async () => {
    const token = await newLink()
    await heimdall.services.primary.db
      .update(users)
      .set({ email: 'moved@example.org' })
      .where(eq(users.id, account.userId))
    await expect(reset(token)).rejects.toMatchObject(gone)
  })

  test('of an address that was only claimed proves it too', async () => {
    const claimed = await createAccount(heimdall, { unverified: true })
    await ask(claimed.email)
    await reset(tokenIn((await sendMails(heimdall)).at(-1)))
    const attempt = heimdall.run(signIn, anonymousCall(), { identifier: claimed.email, password })
    await expect(signedInBy(attempt)).resolves.toMatchObject({ userId: claimed.userId })
  })

  test('of an address that was only claimed does not hand over what somebody has been inside of', async () => {
    const untouched = await createAccount(heimdall, { unverified: true })
    heimdall.clock.advance(1_000)
    const { email } = untouched
    const entered = await createAccount(heimdall, { username: 'inside', email, unverified: true })
    await asUser(heimdall, entered)
    await ask(email)
    const mails = await sendMails(heimdall)
    expect(mails[0]?.text).toContain(untouched.username)
    expect(mails[0]?.text).not.toContain(entered.username)
    await asUser(heimdall, untouched)
    await ask(email)
    expect(await sendMails(heimdall)).toEqual([])
  })
})
