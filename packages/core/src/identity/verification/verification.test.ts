import { accountTokens, mailOutbox, users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  anonymousCall,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  sendMails,
  signedInBy,
  type TestServices,
  tokenIn,
} from '../../testing/index.ts'
import { register, signIn } from '../accounts/index.ts'
import { getAccountLink } from './get-account-link.ts'
import { resendVerification } from './resend-verification.ts'
import { verifyEmailAddress } from './verify-email.ts'

let heimdall: TestServices
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  heimdall.clock.advance(86_400_000)
  await heimdall.services.primary.db.delete(mailOutbox)
})

const password = 'correct horse battery staple'
const enrol = (username: string, email = `${username}@example.org`) =>
  heimdall.run(register, anonymousCall(), { username, email, password, locale: 'de' })
const enter = (identifier: string, secret = password) =>
  signedInBy(heimdall.run(signIn, anonymousCall(), { identifier, password: secret }))
const verify = (token: string) => heimdall.run(verifyEmailAddress, anonymousCall(), { token })
const sendAgain = (identifier: string, secret = password) =>
  heimdall.run(resendVerification, anonymousCall(), { identifier, password: secret })
const newToken = async () => tokenIn((await sendMails(heimdall)).at(-1))
const unverified = { code: 'FORBIDDEN', issues: [{ code: 'email_unverified' }] }
const gone = { code: 'GONE', issues: [{ code: 'link_gone' }] }

describe('who has registered', () => {
  test('gets a link, opens it, and then can sign in by address and by name', async () => {
    await enrol('heidi')
    await expect(enter('heidi@example.org')).rejects.toMatchObject(unverified)
    await expect(enter('heidi')).rejects.toMatchObject(unverified)
    const [mail] = await sendMails(heimdall)
    expect(mail).toMatchObject({ to: 'heidi@example.org', subject: 'Bestätige deine E-Mail-Adresse' })
    expect(mail?.text).toMatch(/^Hallo heidi,.*https:\/\/heimdall\.example\.org\/verify-email#[\w-]{43}/s)
    await forgetEvents(heimdall)
    const token = tokenIn(mail)
    const link = { token, purpose: 'verify_email' as const }
    expect(await heimdall.run(getAccountLink, anonymousCall(), link)).toEqual({
      valid: true,
      username: 'heidi',
      email: 'heidi@example.org',
    })
    expect(await verify(token)).toEqual({ username: 'heidi' })
    const { userId } = await enter('heidi@example.org')
    await expect(enter('heidi')).resolves.toMatchObject({ userId })
    const events = await eventsInOutbox(heimdall)
    expect(events.find(({ eventType }) => eventType === 'user_updated')).toMatchObject({
      eventType: 'user_updated',
      userId,
      actorId: userId,
      resourceId: userId,
      metadata: { changedFields: ['email_verified'] },
    })
    expect(await heimdall.run(getAccountLink, anonymousCall(), link)).toEqual({ valid: false })
  })

  test('is told that the address waits for its link only with the right password', async () => {
    await enrol('clara')
    await forgetEvents(heimdall)
    const wrong = { code: 'UNAUTHORIZED', issues: [{ code: 'invalid_credentials' }] }
    await expect(enter('clara@example.org', 'not the one')).rejects.toMatchObject(wrong)
    await expect(enter('clara', 'not the one')).rejects.toMatchObject(wrong)
    await expect(enter('clara')).rejects.toMatchObject(unverified)
    const reasons = (await eventsInOutbox(heimdall)).map(({ errorMessage }) => errorMessage)
    expect(reasons.sort()).toEqual(['email_unverified', 'wrong_password', 'wrong_password'])
  })
})

describe('the link', () => {
  test('works once, also when it is opened twice at once', async () => {
    await enrol('twins')
    const token = await newToken()
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map(() => verify(token)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject(gone)
    }
  })

  test('is good for 24 hours', async () => {
    await enrol('late')
    const token = await newToken()
    heimdall.clock.advance(86_400_000)
    await expect(verify(token)).rejects.toMatchObject(gone)
  })

  test('is stored as a hash only, and stands in no row of the outbox', async () => {
    await enrol('hashed')
    const token = await newToken()
    const { sql } = heimdall.services.primary
    const rows = await Promise.all(
      ['account_tokens', 'mail_outbox', 'audit_outbox', 'users'].map(
        (table) => sql`SELECT t::text AS text FROM ${sql(table)} AS t`,
      ),
    )
    const everything = JSON.stringify([rows, heimdall.logged])
    expect(everything).toContain('hashed@example.org')
    expect(everything).not.toContain(token)
  })

  test('of another purpose opens nothing, and neither does a guess', async () => {
    await enrol('mixed')
    const token = await newToken()
    await heimdall.services.primary.db.update(accountTokens).set({ purpose: 'reset_password' })
    await expect(verify(token)).rejects.toMatchObject(gone)
    await expect(verify('x'.repeat(43))).rejects.toMatchObject(gone)
    for (const bad of ['', 'short', 'x'.repeat(201)]) {
      expect(verifyEmailAddress.input.safeParse({ token: bad }).success).toBe(false)
    }
  })

  test('of somebody else who claims the same address loses: the first to prove it has it', async () => {
    await enrol('first', 'shared@example.org')
    await enrol('second', 'shared@example.org')
    const [one, two] = (await sendMails(heimdall)).map(tokenIn)
    await verify(one ?? '')
    await expect(verify(two ?? '')).rejects.toMatchObject({
      code: 'CONFLICT',
      issues: [{ path: ['token'], code: 'email_taken' }],
    })
    await expect(enter('shared@example.org')).resolves.toBeDefined()
    await expect(enter('second')).rejects.toMatchObject(unverified)
  })

  test('two who prove the same address at once: one has it', async () => {
    const names = ['a-claim', 'b-claim', 'c-claim']
    for (const name of names) await enrol(name, 'raced@example.org')
    const tokens = (await sendMails(heimdall)).map(tokenIn)
    const outcomes = await Promise.allSettled(tokens.map(verify))
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
    const rows = await heimdall.services.primary.db
      .select()
      .from(users)
      .where(eq(users.email, 'raced@example.org'))
    expect(rows.filter(({ emailVerifiedAt }) => emailVerifiedAt !== null)).toHaveLength(1)
  })
})

describe('sent again', () => {
  test('a new link replaces the old one', async () => {
    await enrol('again')
    const old = await newToken()
    expect(await sendAgain('again')).toEqual({ done: true })
    const fresh = await newToken()
    await expect(verify(old)).rejects.toMatchObject(gone)
    await expect(verify(fresh)).resolves.toEqual({ username: 'again' })
  })

  test('it needs the password, and can not be used to guess it', async () => {
    await enrol('guarded')
    await sendMails(heimdall)
    for (let count = 0; count < 6; count++) {
      await expect(sendAgain('guarded', 'a guess')).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    }
    await expect(sendAgain('guarded')).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
    expect(await sendMails(heimdall)).toEqual([])
  })

  test('an address gets three mails in an hour', async () => {
    await enrol('often')
    await sendAgain('often')
    await sendAgain('often@example.org')
    await expect(sendAgain('often')).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
    expect(await sendMails(heimdall)).toHaveLength(3)
    heimdall.clock.advance(3_600_000)
    await expect(sendAgain('often')).resolves.toEqual({ done: true })
  })

  test('somebody else, who registers the address too, uses up none of its owner’s', async () => {
    const stranger = (username: string) =>
      heimdall.run(register, anonymousCall({ ipAddress: '198.51.100.1' }), {
        username,
        email: 'wanted@example.org',
        password,
        locale: 'en',
      })
    await enrol('wanted')
    for (let count = 0; count < 9; count++) await stranger(`stranger-${count}`)
    await expect(sendAgain('wanted')).resolves.toEqual({ done: true })
    expect(await sendMails(heimdall)).toHaveLength(4)
    heimdall.clock.advance(3_600_000)
    await enrol('wanted-2', 'wanted@example.org')
    expect(await sendMails(heimdall)).toHaveLength(1)
  })

  test('whose address is proven gets none', async () => {
    const account = await createAccount(heimdall)
    expect(await sendAgain(account.username, account.password)).toEqual({ done: true })
    expect(await sendMails(heimdall)).toEqual([])
  })
})
