import type { PasskeyAssertion } from '@heimdall/contracts'
import { passkeys } from '@heimdall/db/core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  anonymousCall,
  asKey,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  registerPasskey,
  type SoftwareAuthenticator,
  type TestAccount,
  type TestServices,
  type UserCall,
} from '../../testing/index.ts'
import { loadSession } from '../sessions/index.ts'
import { beginPasskeyConfirmation } from './begin-passkey-confirmation.ts'
import { beginPasskeySignIn } from './begin-passkey-sign-in.ts'
import { confirmWithPasskey } from './confirm-with-passkey.ts'

let heimdall: TestServices
let account: TestAccount
let authenticator: SoftwareAuthenticator
let here: UserCall
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  heimdall.clock.advance(3_600_000)
  account = await createAccount(heimdall)
  here = await asUser(heimdall, account)
  authenticator = (await registerPasskey(heimdall, here)).authenticator
  heimdall.clock.advance(1_800_000)
  await forgetEvents(heimdall)
  heimdall.accessChanges.length = 0
})

const begin = (by = here) => heimdall.run(beginPasskeyConfirmation, by, {})
const confirm = (credential: PasskeyAssertion, by = here) =>
  heimdall.run(confirmWithPasskey, by, { credential })

test('the session is fresh and has a new token; the old one is dead', async () => {
  const request = await begin()
  expect(request.allowCredentials).toMatchObject([{ id: authenticator.credentialId }])
  const { token } = await confirm(authenticator.get(request))
  expect(await loadSession(heimdall.services, here.token)).toBeNull()
  expect(await loadSession(heimdall.services, token)).toMatchObject({
    sessionId: here.actor.sessionId,
    authenticatedAt: heimdall.clock.now(),
  })
  expect(heimdall.accessChanges).toEqual([{ sessionId: here.actor.sessionId }])
  expect(await eventsInOutbox(heimdall)).toMatchObject([
    {
      eventType: '2fa_verified',
      userId: account.userId,
      metadata: { method: 'passkey', app: 'confirmation' },
    },
  ])
})

describe('refused, and the session is as it was', () => {
  test.each([
    ['a wrong signature', { wrongKey: true }, 'passkey_unknown', 'wrong_signature'],
    ['another website', { origin: 'https://evil.example' }, 'passkey_refused', 'refused'],
    ['no look at who uses it', { userVerified: false }, 'passkey_refused', 'refused'],
    ['a counter that goes back', { counter: 0 }, 'passkey_refused', 'counter_went_back'],
  ])('%s', async (_name, changes, code, reason) => {
    const attempt = confirm(authenticator.get(await begin(), changes))
    await expect(attempt).rejects.toMatchObject({ code: 'BAD_REQUEST', issues: [{ code }] })
    expect(await loadSession(heimdall.services, here.token)).toMatchObject({
      authenticatedAt: here.actor.authenticatedAt,
    })
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      {
        eventType: '2fa_failed',
        userId: account.userId,
        status: 'failure',
        metadata: { method: 'passkey', reason, app: 'confirmation' },
      },
    ])
  })

  test('a passkey of somebody else, and a challenge of somebody else', async () => {
    const stranger = await asUser(heimdall, await createAccount(heimdall))
    const theirs = await registerPasskey(heimdall, stranger)
    await expect(confirm(theirs.authenticator.get(await begin()))).rejects.toMatchObject({
      issues: [{ code: 'passkey_unknown' }],
    })
    const forSignIn = await heimdall.run(beginPasskeySignIn, anonymousCall(), {})
    for (const request of [await begin(stranger), forSignIn]) {
      await expect(confirm(authenticator.get(request))).rejects.toMatchObject({
        issues: [{ code: 'passkey_challenge_expired' }],
      })
    }
  })

  test('one that was removed meanwhile', async () => {
    const credential = authenticator.get(await begin())
    await heimdall.services.primary.db.delete(passkeys)
    await expect(confirm(credential)).rejects.toMatchObject({ issues: [{ code: 'passkey_unknown' }] })
  })

  test('more than twenty wrong ones in a quarter of an hour', async () => {
    for (let time = 0; time < 20; time++) {
      await expect(confirm(authenticator.get(await begin(), { wrongKey: true }))).rejects.toThrow()
    }
    await expect(confirm(authenticator.get(await begin()))).rejects.toMatchObject({
      code: 'TOO_MANY_REQUESTS',
    })
  })
})

test('more than three hundred challenges in a quarter of an hour are refused', async () => {
  for (let time = 0; time < 300; time++) await begin()
  await expect(begin()).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
})

test('one answer sent twice at once confirms once', async () => {
  const credential = authenticator.get(await begin())
  const outcomes = await Promise.allSettled([confirm(credential), confirm(credential)])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('it is for people who are signed in', async () => {
  const key = await asKey(heimdall, { owner: account, permissions: [] })
  await expect(heimdall.run(beginPasskeyConfirmation, key, {})).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(heimdall.run(beginPasskeyConfirmation, anonymousCall(), {})).rejects.toMatchObject({
    code: 'UNAUTHORIZED',
  })
})
