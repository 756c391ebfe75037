import { passkeyChallenges, passkeys, sessions, users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  anonymousCall,
  asKey,
  asUser,
  createAccount,
  createSoftwareAuthenticator,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  queuedMails,
  registerPasskey,
  type SoftwareAuthenticator,
  type TestAccount,
  type TestServices,
  type UserCall,
} from '../../testing/index.ts'
import { getMe } from '../accounts/index.ts'
import { addPasskey } from './add-passkey.ts'
import { beginPasskey } from './begin-passkey.ts'

let heimdall: TestServices
let account: TestAccount
let call: UserCall
let authenticator: SoftwareAuthenticator
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  heimdall.clock.advance(3_600_000)
  account = await createAccount(heimdall)
  call = await asUser(heimdall, account)
  authenticator = createSoftwareAuthenticator({ origin: heimdall.services.publicUrl })
  await forgetEvents(heimdall)
  heimdall.accessChanges.length = 0
})

const db = () => heimdall.services.primary.db
const begin = (by: UserCall = call) => heimdall.run(beginPasskey, by, {})
const add = (credential: ReturnType<SoftwareAuthenticator['create']>, by: UserCall = call) =>
  heimdall.run(addPasskey, by, { credential })
const rowsOf = (userId: string) => db().select().from(passkeys).where(eq(passkeys.userId, userId))
const refused = (code: string) => ({ issues: [{ code }] })

test('asks for a passkey that needs no name and no second factor', async () => {
  expect(await begin()).toMatchObject({
    rp: { id: 'heimdall.example.org' },
    user: { name: account.username },
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: [],
    timeout: 300_000,
  })
  const { id } = await registerPasskey(heimdall, call)
  const [row] = await rowsOf(account.userId)
  expect(row?.id).toBe(id)
  const { excludeCredentials } = await begin()
  expect(excludeCredentials).toEqual([
    { id: row?.credentialId.toString('base64url'), type: 'public-key', transports: ['internal'] },
  ])
})

test('keeps what the authenticator made, and names it', async () => {
  const creation = await begin()
  const credential = authenticator.create(creation)
  expect(await add(credential)).toMatchObject({
    name: 'Test',
    isSynced: false,
    lastUsedAt: null,
    createdAt: heimdall.clock.now().toISOString(),
  })
  const [row] = await rowsOf(account.userId)
  expect(row).toMatchObject({
    credentialId: Buffer.from(credential.id, 'base64url'),
    counter: 1,
    transports: ['internal'],
    aaguid: '00000000-0000-0000-0000-000000000000',
  })
  expect(await db().select().from(passkeyChallenges)).toEqual([])
})

test('a challenge is nowhere in the database', async () => {
  const { challenge } = await begin()
  expect(JSON.stringify(await db().select().from(passkeyChallenges))).not.toContain(challenge)
})

describe('the first one', () => {
  test('turns the second factor on, and is told by mail', async () => {
    const { id } = await registerPasskey(heimdall, call, {
      aaguid: 'ea9b8d66-4d01-1d21-3ce4-b6b48cb575d4',
      isSynced: true,
    })
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      {
        eventType: '2fa_enabled',
        userId: account.userId,
        actorId: account.userId,
        status: 'success',
        ipAddress: '203.0.113.7',
        metadata: { method: 'passkey', factorId: id, factorName: 'Google Password Manager' },
      },
    ])
    expect(heimdall.accessChanges).toEqual([{ userId: account.userId }])
    expect(await heimdall.run(getMe, call, {})).toMatchObject({ twoFactor: { enabled: true } })
    const mails = await queuedMails(heimdall)
    expect(mails.at(-1)).toMatchObject({
      recipient: account.email,
      template: 'passkey_added',
      params: { params: { name: 'Google Password Manager' } },
    })
  })

  test('further ones change the profile', async () => {
    await registerPasskey(heimdall, call)
    await forgetEvents(heimdall)
    const { id } = await registerPasskey(heimdall, call)
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      {
        eventType: 'user_updated',
        metadata: {
          changedFields: ['passkeys'],
          passkeyChange: 'added',
          factorId: id,
          factorName: 'Test (2)',
        },
      },
    ])
  })
})

test('without a model the browser gives the name, in the owner’s language', async () => {
  await db().update(users).set({ preferredLocale: 'de' }).where(eq(users.id, account.userId))
  const userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
  const { id } = await registerPasskey(heimdall, await asUser(heimdall, account, { userAgent }))
  expect(await rowsOf(account.userId)).toMatchObject([{ id, name: 'Firefox unter Linux' }])
})

describe('refused', () => {
  test.each([
    ['made for another website', { origin: 'https://heimdall.example.org.evil.example' }],
    ['made for a subdomain', { origin: 'https://app.heimdall.example.org' }],
    ['made for another domain', { rpId: 'evil.example' }],
    ['made without a look at who makes it', { userVerified: false }],
    ['made without anybody there', { userPresent: false }],
    ['that is the answer to another question', { type: 'webauthn.get' }],
  ])('one %s', async (_name, changes) => {
    const attempt = add(authenticator.create(await begin(), changes))
    await expect(attempt).rejects.toMatchObject({ code: 'BAD_REQUEST', ...refused('passkey_unusable') })
    expect(await rowsOf(account.userId)).toEqual([])
    expect(await eventsInOutbox(heimdall)).toEqual([])
  })

  test('a challenge that is too old', async () => {
    const creation = await begin()
    heimdall.clock.advance(300_000)
    await expect(add(authenticator.create(creation))).rejects.toMatchObject(
      refused('passkey_challenge_expired'),
    )
  })

  test('a challenge that was answered, rightly or wrongly', async () => {
    const creation = await begin()
    await add(authenticator.create(creation))
    await expect(add(authenticator.create(creation))).rejects.toMatchObject(
      refused('passkey_challenge_expired'),
    )
    const wrongly = await begin()
    await expect(add(authenticator.create(wrongly, { rpId: 'evil.example' }))).rejects.toMatchObject(
      refused('passkey_unusable'),
    )
    await expect(add(authenticator.create(wrongly))).rejects.toMatchObject(
      refused('passkey_challenge_expired'),
    )
    expect(await rowsOf(account.userId)).toHaveLength(1)
  })

  test('a challenge that was given to someone else', async () => {
    const stranger = await asUser(heimdall, await createAccount(heimdall))
    const creation = await begin(stranger)
    await expect(add(authenticator.create(creation))).rejects.toMatchObject(
      refused('passkey_challenge_expired'),
    )
    // And it has not been used up by that.
    await add(authenticator.create(creation), stranger)
  })

  test('a challenge that nobody gave out', async () => {
    const credential = authenticator.create(await begin(), { challenge: 'x'.repeat(43) })
    await expect(add(credential)).rejects.toMatchObject(refused('passkey_challenge_expired'))
  })

  test('what is no answer at all', async () => {
    const credential = authenticator.create(await begin())
    for (const clientDataJSON of ['bm8ganNvbg', 'bnVsbA', 'e30', 'W10']) {
      const response = { ...credential.response, clientDataJSON }
      await expect(add({ ...credential, response })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    }
    const attestationObject = Buffer.from('not CBOR').toString('base64url')
    const response = { ...credential.response, attestationObject }
    await expect(add({ ...credential, response })).rejects.toMatchObject(refused('passkey_unusable'))
    for (const id of ['', 'no/base64url', 'x'.repeat(2_000)]) {
      expect(addPasskey.input.safeParse({ credential: { ...credential, id } }).success).toBe(false)
    }
  })

  test('one that another account has already', async () => {
    const first = await registerPasskey(heimdall, await asUser(heimdall, await createAccount(heimdall)))
    const creation = await begin()
    const credential = authenticator.create(creation)
    const { authenticator: theirs } = first
    await db()
      .update(passkeys)
      .set({ credentialId: Buffer.from(credential.id, 'base64url') })
      .where(eq(passkeys.credentialId, Buffer.from(theirs.credentialId, 'base64url')))
    await expect(add(credential)).rejects.toMatchObject({ code: 'CONFLICT', ...refused('passkey_exists') })
  })

  test('more than anybody has', async () => {
    for (let index = 0; index < 25; index++) await registerPasskey(heimdall, call)
    await expect(registerPasskey(heimdall, call)).rejects.toMatchObject(refused('too_many_passkeys'))
  })

  test('after a sign-in of some time ago', async () => {
    const creation = await begin()
    await db()
      .update(sessions)
      .set({ authenticatedAt: new Date(0) })
      .where(eq(sessions.id, call.actor.sessionId))
    const stale: UserCall = { ...call, actor: { ...call.actor, authenticatedAt: new Date(0) } }
    await expect(begin(stale)).rejects.toMatchObject(refused('fresh_sign_in_required'))
    await expect(add(authenticator.create(creation), stale)).rejects.toMatchObject(
      refused('fresh_sign_in_required'),
    )
  })

  test('for strangers and for keys', async () => {
    const key = await asKey(heimdall, { owner: account, permissions: [] })
    for (const [other, code] of [
      [anonymousCall(), 'UNAUTHORIZED'],
      [key, 'FORBIDDEN'],
    ] as const) {
      await expect(heimdall.run(beginPasskey, other, {})).rejects.toMatchObject({ code })
    }
  })
})

test('more than three hundred challenges in a quarter of an hour are refused', async () => {
  for (let time = 0; time < 300; time++) await begin()
  await expect(begin()).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
})

test('one answer sent twice at once adds one passkey', async () => {
  const credential = authenticator.create(await begin())
  const outcomes = await Promise.allSettled([1, 2, 3].map(() => add(credential)))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await rowsOf(account.userId)).toHaveLength(1)
  expect(await eventsInOutbox(heimdall)).toHaveLength(1)
})

test('two first ones at once: one turns the second factor on', async () => {
  const both = await Promise.all([1, 2].map(() => begin()))
  await Promise.all(both.map((creation) => add(authenticator.create(creation))))
  const types = (await eventsInOutbox(heimdall)).map(({ eventType }) => eventType)
  expect(types.sort()).toEqual(['2fa_enabled', 'user_updated'])
})
