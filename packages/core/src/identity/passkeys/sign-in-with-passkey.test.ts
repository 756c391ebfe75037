import type { PasskeyAssertion } from '@heimdall/contracts'
import { passkeyChallenges, passkeys, sessions, users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  anonymousCall,
  asUser,
  type Changes,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  giveTotp,
  queuedMails,
  registerPasskey,
  type SoftwareAuthenticator,
  signedInBy,
  type TestAccount,
  type TestServices,
} from '../../testing/index.ts'
import { signIn } from '../accounts/index.ts'
import { loadSession } from '../sessions/index.ts'
import { beginPasskey } from './begin-passkey.ts'
import { beginPasskeySignIn } from './begin-passkey-sign-in.ts'
import { removePasskey } from './remove-passkey.ts'
import { signInWithPasskey } from './sign-in-with-passkey.ts'

let heimdall: TestServices
let account: TestAccount
let authenticator: SoftwareAuthenticator
let passkeyId: string
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  heimdall.clock.advance(3_600_000)
  account = await createAccount(heimdall)
  const registered = await registerPasskey(heimdall, await asUser(heimdall, account))
  authenticator = registered.authenticator
  passkeyId = registered.id
  await heimdall.services.primary.db.delete(sessions)
  await forgetEvents(heimdall)
})

const db = () => heimdall.services.primary.db
const begin = (request = {}) => heimdall.run(beginPasskeySignIn, anonymousCall(request), {})
const send = (credential: PasskeyAssertion, request = {}, newPassword?: string) =>
  heimdall.run(signInWithPasskey, anonymousCall(request), {
    credential,
    ...(newPassword === undefined ? {} : { newPassword }),
  })
const enter = async (changes: Changes = {}) => send(authenticator.get(await begin(), changes))
const setUser = (values: Partial<typeof users.$inferInsert>) =>
  db().update(users).set(values).where(eq(users.id, account.userId))
const setCounter = (counter: number) =>
  db().update(passkeys).set({ counter }).where(eq(passkeys.id, passkeyId))
const sessionsOf = () => db().select().from(sessions).where(eq(sessions.userId, account.userId))
/** What the client learns, and the log. */
async function failure(attempt: () => Promise<unknown>) {
  await forgetEvents(heimdall)
  const error: unknown = await attempt().then(
    () => 'no error',
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Error)) throw new Error('A failure was expected')
  return { ...error, message: error.message }
}
const recorded = async () =>
  (await eventsInOutbox(heimdall)).map(({ eventType, userId, errorMessage, metadata }) => ({
    eventType,
    userId,
    errorMessage,
    metadata,
  }))
const refusal = (errorMessage: string, userId: string | null = account.userId) => [
  { eventType: 'login_failed', userId, errorMessage, metadata: { method: 'passkey' } },
]

describe('a passkey alone', () => {
  test('signs in, without a name and without a second factor', async () => {
    await giveTotp(heimdall, account)
    const request = await begin()
    expect(request).toMatchObject({
      rpId: 'heimdall.example.org',
      allowCredentials: [],
      userVerification: 'required',
    })
    const { userId, sessionId, token } = await signedInBy(send(authenticator.get(request)))
    expect(userId).toBe(account.userId)
    expect(await loadSession(heimdall.services, token)).toMatchObject({ sessionId })
    expect(await sessionsOf()).toMatchObject([{ method: 'passkey', secondFactor: null }])
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      {
        eventType: 'login',
        userId,
        actorId: userId,
        ipAddress: '203.0.113.7',
        userAgent: 'Test Browser/1.0',
        metadata: { method: 'passkey', sessionId },
      },
      { eventType: 'session_created', resourceId: sessionId },
    ])
  })

  test('is noted as used, with its counter', async () => {
    heimdall.clock.advance(5_000)
    await enter()
    const [row] = await db().select().from(passkeys).where(eq(passkeys.id, passkeyId))
    expect(row).toMatchObject({ lastUsedAt: heimdall.clock.now(), counter: 2 })
  })

  test('that keeps no counter signs in again and again', async () => {
    const synced = await registerPasskey(heimdall, await asUser(heimdall, account), {
      counts: false,
      isSynced: true,
    })
    for (let time = 0; time < 3; time++) await send(synced.authenticator.get(await begin()))
  })

  test('success uses no attempt up', async () => {
    for (let time = 0; time < 40; time++) await enter()
  })
})

describe('refused', () => {
  test.each([
    ['from another website', { origin: 'https://heimdall.example.org.evil.example' }],
    ['from a subdomain', { origin: 'https://app.heimdall.example.org' }],
    ['for another domain', { rpId: 'evil.example' }],
    ['without a look at who uses it', { userVerified: false }],
    ['without anybody there', { userPresent: false }],
    ['as the answer to another question', { type: 'webauthn.create' }],
  ] satisfies [string, Changes][])('%s', async (_name, changes) => {
    expect(await failure(() => enter(changes))).toMatchObject({
      code: 'UNAUTHORIZED',
      issues: [{ code: 'passkey_refused' }],
    })
    expect(await recorded()).toEqual(refusal('refused'))
    expect(await sessionsOf()).toEqual([])
  })

  test('a wrong signature and an unknown passkey look the same', async () => {
    const wrong = await failure(() => enter({ wrongKey: true }))
    expect(await recorded()).toEqual(refusal('wrong_signature'))
    await db().delete(passkeys)
    const unknown = await failure(() => enter())
    expect(await recorded()).toEqual(refusal('unknown_passkey', null))
    expect(unknown).toEqual(wrong)
    expect(unknown).toMatchObject({ code: 'UNAUTHORIZED', issues: [{ code: 'passkey_unknown' }] })
  })

  test('in the name of somebody else, or of nobody', async () => {
    for (const userHandle of [null, Buffer.from('someone else').toString('base64url')]) {
      expect(await failure(() => enter({ userHandle }))).toMatchObject({
        issues: [{ code: 'passkey_unknown' }],
      })
    }
  })

  test('a counter that goes back or stands still, although the signature is right', async () => {
    await setCounter(5)
    for (const counter of [4, 5, 0]) {
      expect(await failure(() => enter({ counter }))).toMatchObject({ issues: [{ code: 'passkey_refused' }] })
      expect(await recorded()).toEqual(refusal('counter_went_back'))
    }
    expect(await sessionsOf()).toEqual([])
    await enter({ counter: 6 })
  })

  test('a challenge that is too old, was answered, or is nobody’s', async () => {
    const request = await begin()
    await send(authenticator.get(request))
    const expired = await begin()
    heimdall.clock.advance(300_000)
    for (const credential of [
      authenticator.get(request),
      authenticator.get(expired),
      authenticator.get(await begin(), { challenge: 'x'.repeat(43) }),
    ]) {
      expect(await failure(() => send(credential))).toMatchObject({
        code: 'BAD_REQUEST',
        issues: [{ code: 'passkey_challenge_expired' }],
      })
      expect(await recorded()).toEqual(refusal('challenge_expired', null))
    }
  })

  test('a wrong answer uses the challenge up', async () => {
    const request = await begin()
    await failure(() => send(authenticator.get(request, { wrongKey: true })))
    expect(await failure(() => send(authenticator.get(request)))).toMatchObject({
      issues: [{ code: 'passkey_challenge_expired' }],
    })
  })

  test('a challenge that was given out for something else', async () => {
    const { challenge } = await heimdall.run(beginPasskey, await asUser(heimdall, account), {})
    const credential = authenticator.get(await begin(), { challenge })
    expect(await failure(() => send(credential))).toMatchObject({
      issues: [{ code: 'passkey_challenge_expired' }],
    })
  })

  test('the passkey of a deleted account is unknown', async () => {
    await setUser({ deletedAt: heimdall.clock.now() })
    expect(await failure(() => enter())).toMatchObject({ issues: [{ code: 'passkey_unknown' }] })
  })

  test('a ban is told, and ends when it is over', async () => {
    const now = heimdall.clock.now()
    await setUser({ bannedAt: now, banExpiresAt: new Date(now.getTime() + 1_000) })
    expect(await failure(() => enter())).toMatchObject({ code: 'FORBIDDEN', issues: [{ code: 'banned' }] })
    expect(await recorded()).toEqual(refusal('banned'))
    expect(await failure(() => enter({ wrongKey: true }))).toMatchObject({
      issues: [{ code: 'passkey_unknown' }],
    })
    heimdall.clock.advance(1_000)
    await enter()
  })

  test('what is no answer at all', async () => {
    const credential = authenticator.get(await begin())
    for (const clientDataJSON of ['bm8ganNvbg', 'bnVsbA', 'e30']) {
      const response = { ...credential.response, clientDataJSON }
      expect(await failure(() => send({ ...credential, response }))).toMatchObject({ code: 'BAD_REQUEST' })
    }
    const response = { ...credential.response, authenticatorData: 'AAAA' }
    expect(await failure(() => send({ ...credential, response }))).toMatchObject({ code: 'UNAUTHORIZED' })
    for (const id of ['', "' OR true --", 'x'.repeat(2_000)]) {
      expect(signInWithPasskey.input.safeParse({ credential: { ...credential, id } }).success).toBe(false)
    }
  })
})

describe('where a new password is due', () => {
  beforeEach(() => setUser({ mustChangePassword: true }))

  test('only with a new one', async () => {
    expect(await failure(() => enter())).toMatchObject({ issues: [{ code: 'password_change_required' }] })
    expect(await recorded()).toEqual(refusal('password_change_required'))
    for (const [newPassword, code] of [
      [account.password, 'password_unchanged'],
      ['password123', 'password_common'],
    ] as const) {
      const credential = authenticator.get(await begin())
      const attempt = () => send(credential, {}, newPassword)
      expect(await failure(attempt)).toMatchObject({ issues: [{ code, path: ['newPassword'] }] })
    }
    expect(await sessionsOf()).toEqual([])
  })

  test('and with it, signs in, and tells by mail', async () => {
    const newPassword = 'a bridge of three colours'
    const known = new Set((await queuedMails(heimdall)).map(({ id }) => id))
    const { token } = await signedInBy(send(authenticator.get(await begin()), {}, newPassword))
    expect(await loadSession(heimdall.services, token)).not.toBeNull()
    expect((await recorded()).map(({ eventType }) => eventType)).toEqual([
      'password_changed',
      'login',
      'session_created',
    ])
    const mails = (await queuedMails(heimdall)).filter(({ id }) => !known.has(id))
    // Those of one moment have no order.
    expect(mails.map(({ template }) => template)).toContain('password_changed')
    const input = { identifier: account.email, password: newPassword }
    expect(await heimdall.run(signIn, anonymousCall(), input)).toMatchObject({ methods: ['passkey'] })
  })
})

describe('at once', () => {
  test('one answer sent three times signs in once', async () => {
    const credential = authenticator.get(await begin())
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => send(credential)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await sessionsOf()).toHaveLength(1)
  })

  test('two answers with one counter, as of a copied authenticator: one signs in', async () => {
    const requests = await Promise.all([begin(), begin()])
    const outcomes = await Promise.allSettled(
      requests.map((request) => send(authenticator.get(request, { counter: 7 }))),
    )
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await recorded()).map(({ errorMessage }) => errorMessage)).toContain('counter_went_back')
  })

  test('removed while it signs in: either or, and nobody waits for ever', async () => {
    const owner = await asUser(heimdall, account)
    const credential = authenticator.get(await begin())
    const [signedIn, removed] = await Promise.allSettled([
      send(credential),
      heimdall.run(removePasskey, owner, { id: passkeyId }),
    ])
    expect(removed.status).toBe('fulfilled')
    if (signedIn.status === 'rejected') {
      expect(signedIn.reason).toMatchObject({ issues: [{ code: 'passkey_unknown' }] })
    }
    expect(await failure(() => enter())).toMatchObject({ issues: [{ code: 'passkey_unknown' }] })
  })
})

describe('limits', () => {
  test('thirty failures from one network, then nobody there for a while; recorded once', async () => {
    const request = { ipAddress: '198.51.100.1' }
    const wrong = () =>
      failure(async () => send(authenticator.get(await begin(request), { wrongKey: true }), request))
    for (let time = 0; time < 30; time++) expect(await wrong()).toMatchObject({ code: 'UNAUTHORIZED' })
    expect(await wrong()).toMatchObject({ code: 'TOO_MANY_REQUESTS', retryAfterSeconds: 900 })
    expect(await recorded()).toEqual(refusal('too_many_attempts', null))
    expect(await wrong()).toMatchObject({ code: 'TOO_MANY_REQUESTS' })
    expect(await recorded()).toEqual([])
    await enter()
  })

  test('challenges from one network', async () => {
    const request = { ipAddress: '198.51.100.2' }
    for (let time = 0; time < 300; time++) await begin(request)
    await expect(begin(request)).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
    await begin()
  })

  test('challenges that nobody answers do not pile up', async () => {
    await begin({ ipAddress: '198.51.100.3' })
    heimdall.clock.advance(300_000)
    await begin({ ipAddress: '198.51.100.3' })
    for (let time = 0; time < 30; time++) await begin({ ipAddress: '198.51.100.4' })
    const now = heimdall.clock.now()
    const rows = await db().select().from(passkeyChallenges)
    expect(rows.filter(({ expiresAt }) => expiresAt <= now)).toEqual([])
  })
})
