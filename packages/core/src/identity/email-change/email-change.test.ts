import { accountTokens, mailOutbox, users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  anonymousCall,
  asKey,
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
  type UserCall,
} from '../../testing/index.ts'
import { banUser, signIn } from '../accounts/index.ts'
import { changePassword } from '../passwords/index.ts'
import { requestPasswordReset, resetPassword } from '../recovery/index.ts'
import { endSessions, revokeOtherSessions } from '../sessions/index.ts'
import { confirmEmailChange } from './confirm-email-change.ts'
import { requestEmailChange } from './request-email-change.ts'

let heimdall: TestServices
let account: TestAccount
let person: UserCall
let made = 0
let newEmail = ''
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  heimdall.clock.advance(86_400_000)
  await heimdall.services.primary.db.delete(mailOutbox)
  account = await createAccount(heimdall, { locale: 'de' })
  person = await asUser(heimdall, account)
  newEmail = `moved-${++made}@example.org`
  await forgetEvents(heimdall)
})

const ask = (email = newEmail, call = person) => heimdall.run(requestEmailChange, call, { email })
const confirm = (token: string) => heimdall.run(confirmEmailChange, anonymousCall(), { token })
const addressNow = async () => {
  const [row] = await heimdall.services.primary.db.select().from(users).where(eq(users.id, account.userId))
  return row?.email
}
const linkFrom = async () => tokenIn((await sendMails(heimdall)).find(({ to }) => to === newEmail))
const gone = { code: 'GONE', issues: [{ code: 'link_gone' }] }

describe('a change of the address', () => {
  test('takes effect with the link at the new one; the old one hears of both', async () => {
    expect(await ask(newEmail.toUpperCase())).toEqual({ done: true })
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      {
        eventType: 'email_change_requested',
        userId: account.userId,
        metadata: { oldEmail: account.email, newEmail, expiresAt: expect.any(String) },
      },
    ])
    const mails = await sendMails(heimdall)
    expect(Object.fromEntries(mails.map(({ to, subject }) => [to, subject]))).toEqual({
      [account.email]: 'Deine E-Mail-Adresse soll sich ändern',
      [newEmail]: 'Bestätige deine neue E-Mail-Adresse',
    })
    expect(await addressNow()).toBe(account.email)
    await forgetEvents(heimdall)
    expect(await confirm(tokenIn(mails.find(({ to }) => to === newEmail)))).toEqual({ email: newEmail })
    expect(await addressNow()).toBe(newEmail)
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: 'user_updated', userId: account.userId, metadata: { changedFields: ['email'] } },
    ])
    expect(await sendMails(heimdall)).toMatchObject([
      { to: account.email, subject: 'Deine E-Mail-Adresse hat sich geändert' },
    ])
    const enter = (identifier: string) =>
      signedInBy(heimdall.run(signIn, anonymousCall(), { identifier, password: account.password }))
    await expect(enter(newEmail)).resolves.toMatchObject({ userId: account.userId })
    await expect(enter(account.email)).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  })

  test('twice at once with the same link: one wins', async () => {
    await ask()
    const token = await linkFrom()
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => confirm(token)))
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject(gone)
    }
  })

  test('to an address of somebody else is told only to whoever holds the link', async () => {
    const other = await createAccount(heimdall)
    expect(await ask(other.email)).toEqual({ done: true })
    const token = tokenIn((await sendMails(heimdall)).find(({ to }) => to === other.email))
    await expect(confirm(token)).rejects.toMatchObject({
      code: 'CONFLICT',
      issues: [{ path: ['token'], code: 'email_taken' }],
    })
    expect(await addressNow()).toBe(account.email)
  })

  test('ends the links that went to the old address', async () => {
    await heimdall.run(requestPasswordReset, anonymousCall(), { email: account.email })
    const reset = tokenIn((await sendMails(heimdall))[0])
    await ask()
    await confirm(await linkFrom())
    const attempt = heimdall.run(resetPassword, anonymousCall(), {
      token: reset,
      password: 'a bridge of ice',
    })
    await expect(attempt).rejects.toMatchObject(gone)
  })

  test('a later one replaces an earlier one, and a link is good for a day', async () => {
    await ask()
    const first = await linkFrom()
    await ask()
    const second = await linkFrom()
    await expect(confirm(first)).rejects.toMatchObject(gone)
    heimdall.clock.advance(86_400_000)
    await expect(confirm(second)).rejects.toMatchObject(gone)
  })
})

describe('of whoever is signed out', () => {
  const owner = () => asUser(heimdall, account)
  const recover = async () => {
    await heimdall.run(requestPasswordReset, anonymousCall(), { email: account.email })
    const token = tokenIn((await sendMails(heimdall)).find(({ to }) => to === account.email))
    await heimdall.run(resetPassword, anonymousCall(), { token, password: 'a bridge of ice' })
  }
  const change = async () =>
    heimdall.run(changePassword, await owner(), {
      currentPassword: account.password,
      newPassword: 'a bridge of ice',
    })
  const signOthersOut = async () => heimdall.run(revokeOtherSessions, await owner(), {})
  const ban = async () => {
    const admin = await asUser(heimdall, await createAccount(heimdall, { role: 'super_admin' }))
    await heimdall.run(banUser, admin, { userId: account.userId, reason: 'Taken over' })
  }

  test.each([
    ['a forgotten password', recover],
    ['a new password', change],
    ['all other browsers out', signOthersOut],
    ['a ban', ban],
  ])('the link opens nothing after %s', async (_name, act) => {
    await ask()
    const token = await linkFrom()
    await act()
    await expect(confirm(token)).rejects.toMatchObject(gone)
    expect(await addressNow()).toBe(account.email)
  })

  test.each([
    ['a new password', change],
    ['all other browsers out', signOthersOut],
    ['a ban', ban],
  ])('a mail that has not left yet never does after %s', async (_name, act) => {
    await ask()
    await act()
    expect((await sendMails(heimdall)).map(({ to }) => to)).not.toContain(newEmail)
  })

  test('a mail that leaves at that moment brings no link that lives on', async () => {
    await ask()
    const { services } = heimdall
    const [ended] = await Promise.all([
      services.primary.db.transaction((tx) => endSessions({ tx, now: heimdall.clock.now() }, account.userId)),
      sendMails(heimdall),
    ])
    expect(ended).toEqual([person.actor.sessionId])
    const { db } = services.primary
    const left = await db.select().from(accountTokens).where(eq(accountTokens.userId, account.userId))
    expect(left).toEqual([])
  })

  test('those of other people stay', async () => {
    await ask()
    const token = await linkFrom()
    await heimdall.run(revokeOtherSessions, await asUser(heimdall, await createAccount(heimdall)), {})
    expect(await confirm(token)).toEqual({ email: newEmail })
  })
})

describe('refused', () => {
  test('without a fresh sign-in', async () => {
    heimdall.clock.advance(600_001)
    await expect(ask()).rejects.toMatchObject({
      code: 'FORBIDDEN',
      issues: [{ code: 'fresh_sign_in_required' }],
    })
    expect(await sendMails(heimdall)).toEqual([])
  })

  test('the address one has, and what is none', async () => {
    await expect(ask(account.email)).rejects.toMatchObject({
      issues: [{ path: ['email'], code: 'email_unchanged' }],
    })
    expect(requestEmailChange.input.safeParse({ email: 'no address' }).success).toBe(false)
  })

  test('the sixth within an hour', async () => {
    for (let count = 0; count < 5; count++) await ask()
    await expect(ask()).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
  })

  test('to keys and strangers', async () => {
    const key = await asKey(heimdall, { owner: account, permissions: [] })
    await expect(heimdall.run(requestEmailChange, key, { email: newEmail })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    const stranger = heimdall.run(requestEmailChange, anonymousCall(), { email: newEmail })
    await expect(stranger).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  })
})
