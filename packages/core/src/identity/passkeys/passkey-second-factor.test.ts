import type { PasskeyAssertion } from '@heimdall/contracts'
import { pendingSignIns, sessions } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  anonymousCall,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  registerPasskey,
  type SoftwareAuthenticator,
  type TestAccount,
  type TestServices,
} from '../../testing/index.ts'
import { signIn } from '../accounts/index.ts'
import { beginPasskeySecondFactor } from './begin-passkey-second-factor.ts'
import { beginPasskeySignIn } from './begin-passkey-sign-in.ts'
import { verifyPasskeySecondFactor } from './verify-passkey-second-factor.ts'

let heimdall: TestServices
let account: TestAccount
let authenticator: SoftwareAuthenticator
let pendingSignIn: string
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  heimdall.clock.advance(3_600_000)
  account = await createAccount(heimdall)
  authenticator = (await registerPasskey(heimdall, await asUser(heimdall, account))).authenticator
  await heimdall.services.primary.db.delete(sessions)
  pendingSignIn = await passwordOf(account)
  await forgetEvents(heimdall)
})

async function passwordOf({ email, password }: TestAccount): Promise<string> {
  const outcome = await heimdall.run(signIn, anonymousCall(), { identifier: email, password })
  if (outcome.status !== 'second_factor') throw new Error('A second factor was expected')
  return outcome.pending.token
}
const call = () => anonymousCall({ cookies: { pendingSignIn } })
const begin = () => heimdall.run(beginPasskeySecondFactor, call(), {})
const send = (credential: PasskeyAssertion, trustDevice = false) =>
  heimdall.run(verifyPasskeySecondFactor, call(), { credential, trustDevice })
const sessionsOf = () =>
  heimdall.services.primary.db.select().from(sessions).where(eq(sessions.userId, account.userId))

test('finishes what the password began', async () => {
  const request = await begin()
  expect(request.allowCredentials).toEqual([
    { id: authenticator.credentialId, type: 'public-key', transports: ['internal'] },
  ])
  const { sessionId } = await send(authenticator.get(request), true)
  expect(await sessionsOf()).toMatchObject([{ id: sessionId, method: 'password', secondFactor: 'passkey' }])
  expect(await heimdall.services.primary.db.select().from(pendingSignIns)).toEqual([])
  expect(await eventsInOutbox(heimdall)).toMatchObject([
    {
      eventType: '2fa_verified',
      userId: account.userId,
      ipAddress: '203.0.113.7',
      metadata: { method: 'passkey', trustedDevice: true },
    },
    { eventType: 'login', metadata: { method: 'password' } },
    { eventType: 'session_created' },
  ])
})

test('browsers of older authenticators leave the owner out, who is known here', async () => {
  await send(authenticator.get(await begin(), { userHandle: null }))
})

describe('refused, and recorded', () => {
  test.each([
    ['a wrong signature', { wrongKey: true }, 'wrong_signature', 'passkey_unknown'],
    ['another website', { origin: 'https://evil.example' }, 'refused', 'passkey_refused'],
    ['another domain', { rpId: 'evil.example' }, 'refused', 'passkey_refused'],
    ['no look at who uses it', { userVerified: false }, 'refused', 'passkey_refused'],
    ['a counter that goes back', { counter: 0 }, 'counter_went_back', 'passkey_refused'],
  ])('%s', async (_name, changes, reason, code) => {
    await expect(send(authenticator.get(await begin(), changes))).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      issues: [{ code }],
    })
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      {
        eventType: '2fa_failed',
        userId: account.userId,
        status: 'failure',
        metadata: { method: 'passkey', reason, attempts: 1 },
      },
    ])
    expect(await sessionsOf()).toEqual([])
  })

  test('a passkey of somebody else', async () => {
    const other = await createAccount(heimdall)
    const theirs = await registerPasskey(heimdall, await asUser(heimdall, other))
    const attempt = send(theirs.authenticator.get(await begin()))
    await expect(attempt).rejects.toMatchObject({ issues: [{ code: 'passkey_unknown' }] })
  })

  test('a challenge of somebody else’s sign-in, or one for signing in alone', async () => {
    const other = await createAccount(heimdall)
    const theirs = await registerPasskey(heimdall, await asUser(heimdall, other))
    const theirSignIn = anonymousCall({ cookies: { pendingSignIn: await passwordOf(other) } })
    for (const request of [
      await heimdall.run(beginPasskeySecondFactor, theirSignIn, {}),
      await heimdall.run(beginPasskeySignIn, anonymousCall(), {}),
    ]) {
      for (const { get } of [authenticator, theirs.authenticator]) {
        await expect(send(get(request))).rejects.toMatchObject({
          issues: [{ code: 'passkey_challenge_expired' }],
        })
      }
    }
    expect(await sessionsOf()).toEqual([])
  })

  test('after five wrong ones the password has to be given again', async () => {
    for (let time = 0; time < 5; time++) {
      await expect(send(authenticator.get(await begin(), { wrongKey: true }))).rejects.toThrow()
    }
    await expect(begin()).rejects.toMatchObject({ code: 'GONE' })
  })

  test('without a pending sign-in there is nothing to prove', async () => {
    const request = await begin()
    pendingSignIn = 'x'.repeat(43)
    await expect(begin()).rejects.toMatchObject({ issues: [{ code: 'sign_in_expired' }] })
    await expect(send(authenticator.get(request))).rejects.toMatchObject({ code: 'GONE' })
  })
})

test('more than three hundred challenges in a quarter of an hour are refused', async () => {
  for (let time = 0; time < 300; time++) await begin()
  await expect(begin()).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
})

test('one answer sent three times at once signs in once', async () => {
  const credential = authenticator.get(await begin())
  const outcomes = await Promise.allSettled([1, 2, 3].map(() => send(credential)))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await sessionsOf()).toHaveLength(1)
})

test('two right answers of one pending sign-in at once: one signs in', async () => {
  const requests = [await begin(), await begin()]
  const credentials = requests.map((request) => authenticator.get(request))
  const outcomes = await Promise.allSettled(credentials.map((credential) => send(credential)))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await sessionsOf()).toHaveLength(1)
})
