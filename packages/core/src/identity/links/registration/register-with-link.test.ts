import { linkedAccounts, pendingRegistrations, settings, users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  anonymousCall,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  type OpenIdPerson,
  type OpenIdProvider,
  offerProvider,
  queuedMails,
  type TestServices,
  thereAndBack,
} from '../../../testing/index.ts'
import { getPendingRegistration } from './get-pending-registration.ts'
import { registerWithLink } from './register-with-link.ts'

let heimdall: TestServices
let provider: OpenIdProvider
let people = 0
let name: string
beforeAll(async () => {
  heimdall = await createTestServices()
  provider = await offerProvider(heimdall)
})
afterAll(async () => {
  await provider.stop()
  await heimdall.close()
})
beforeEach(async () => {
  heimdall.clock.advance(3_600_000)
  name = `newcomer-${++people}`
  await forgetEvents(heimdall)
})

const db = () => heimdall.services.primary.db
const userOf = async (username: string) => {
  const [row] = await db().select().from(users).where(eq(users.username, username))
  return row
}
/** Comes from the provider for the first time; answers as whom the browser goes on. */
async function arrive(said: Partial<OpenIdPerson> = {}) {
  const email = `${name}@platform.example`
  provider.people.set(name, { sub: name, preferred_username: name, email, email_verified: true, ...said })
  const outcome = await thereAndBack(heimdall, provider, { sub: name })
  if (outcome.status !== 'registration') throw new Error(`Unexpected: ${outcome.status}`)
  return anonymousCall({ cookies: { pendingRegistration: outcome.pending.token } })
}
const input = () => ({ username: name, email: `${name}@platform.example`, locale: 'de' as const })

describe('whoever comes for the first time', () => {
  test('is shown what the platform said, and nothing is made yet', async () => {
    const call = await arrive({ name: 'New Comer' })
    expect(await heimdall.run(getPendingRegistration, call, {})).toEqual({
      provider: { slug: 'example', kind: 'oidc', name: 'Example ID', allowsRegistration: true },
      externalName: 'New Comer',
      suggestedUsername: name,
      email: `${name}@platform.example`,
      emailVerified: true,
    })
    expect(await userOf(name)).toBeUndefined()
    expect(await eventsInOutbox(heimdall)).toEqual([])
  })

  test('gets an account without a password, linked and signed in', async () => {
    const call = await arrive()
    const outcome = await heimdall.run(registerWithLink, call, input())
    const user = await userOf(name)
    expect(outcome).toMatchObject({ status: 'signed_in', userId: user?.id })
    expect(user).toMatchObject({
      email: `${name}@platform.example`,
      emailVerifiedAt: heimdall.clock.now(),
      passwordHash: null,
      preferredLocale: 'de',
    })
    expect(await db().select().from(linkedAccounts).where(eq(linkedAccounts.subject, name))).toMatchObject([
      { userId: user?.id, isPrimary: true },
    ])
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: 'user_created', userId: user?.id, metadata: { method: 'link', provider: 'example' } },
      { eventType: 'account_linked', userId: user?.id, metadata: { externalId: name, primary: true } },
      { eventType: 'login', userId: user?.id, metadata: { method: 'link', provider: 'example' } },
      { eventType: 'session_created' },
    ])
    expect(await thereAndBack(heimdall, provider, { sub: name })).toMatchObject({ status: 'sign_in' })
  })

  test('by a form that is sent twice at once makes one account', async () => {
    const call = await arrive()
    const outcomes = await Promise.allSettled([
      heimdall.run(registerWithLink, call, input()),
      heimdall.run(registerWithLink, call, { ...input(), username: `${name}-too` }),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const rows = await db().select().from(linkedAccounts).where(eq(linkedAccounts.subject, name))
    expect(rows).toHaveLength(1)
  })

  test('in two browsers at once makes one account', async () => {
    const calls = [await arrive(), await arrive()]
    const outcomes = await Promise.allSettled(
      calls.map((call, index) =>
        heimdall.run(registerWithLink, call, {
          ...input(),
          username: `${name}-${index}`,
          email: `${name}-${index}@example.org`,
        }),
      ),
    )
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const made = await Promise.all([0, 1].map((index) => userOf(`${name}-${index}`)))
    expect(made.filter((user) => user !== undefined)).toHaveLength(1)
  })

  test('may correct a name that is taken, or reserved', async () => {
    await createAccount(heimdall, { username: `Taken-${name}` })
    const call = await arrive()
    await expect(
      heimdall.run(registerWithLink, call, { ...input(), username: `taken-${name}` }),
    ).rejects.toMatchObject({ code: 'CONFLICT', issues: [{ code: 'username_taken' }] })
    await expect(
      heimdall.run(registerWithLink, call, { ...input(), username: 'admin' }),
    ).rejects.toMatchObject({ issues: [{ code: 'username_reserved' }] })
    await expect(heimdall.run(registerWithLink, call, input())).resolves.toBeDefined()
  })
})

describe('the e-mail address', () => {
  test('is only claimed, where the platform does not vouch for it', async () => {
    await heimdall.run(registerWithLink, await arrive({ email_verified: false }), input())
    expect(await userOf(name)).toMatchObject({ emailVerifiedAt: null })
    const mails = (await queuedMails(heimdall)).filter(({ recipient }) => recipient === input().email)
    expect(mails).toMatchObject([{ template: 'registration', locale: 'de' }])
  })

  test('is only claimed, where it is another than the platform vouches for', async () => {
    await heimdall.run(registerWithLink, await arrive(), { ...input(), email: `other-${name}@example.org` })
    expect(await userOf(name)).toMatchObject({ email: `other-${name}@example.org`, emailVerifiedAt: null })
  })

  test('of an account is never linked to it: its owner hears to sign in there', async () => {
    const owner = await createAccount(heimdall)
    const call = await arrive({ email: owner.email })
    await expect(
      heimdall.run(registerWithLink, call, { ...input(), email: owner.email }),
    ).rejects.toMatchObject({ code: 'CONFLICT', issues: [{ path: ['email'], code: 'email_has_account' }] })
    expect(await db().select().from(linkedAccounts).where(eq(linkedAccounts.subject, name))).toEqual([])
    expect(await userOf(name)).toBeUndefined()
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: 'user_created', userId: owner.userId, actorId: null, errorMessage: 'email_has_account' },
    ])
  })

  test('of a stranger’s account tells nothing about it: it is claimed like any other', async () => {
    const owner = await createAccount(heimdall)
    await heimdall.run(registerWithLink, await arrive(), { ...input(), email: owner.email })
    expect(await userOf(name)).toMatchObject({ email: owner.email, emailVerifiedAt: null })
  })
})

describe('refused', () => {
  const gone = { code: 'GONE', issues: [{ code: 'registration_gone' }] }

  test('after half an hour, without the cookie, and a second time', async () => {
    const call = await arrive()
    await expect(heimdall.run(registerWithLink, anonymousCall(), input())).rejects.toMatchObject(gone)
    await expect(heimdall.run(getPendingRegistration, anonymousCall(), {})).rejects.toMatchObject(gone)
    await heimdall.run(registerWithLink, call, input())
    await expect(heimdall.run(registerWithLink, call, input())).rejects.toMatchObject(gone)
    name = `${name}-late`
    const late = await arrive()
    heimdall.clock.advance(1_800_000)
    await expect(heimdall.run(registerWithLink, late, input())).rejects.toMatchObject(gone)
  })

  test('once registration is closed', async () => {
    const call = await arrive()
    await db()
      .insert(settings)
      .values({ key: 'registration_enabled', value: false, updatedAt: heimdall.clock.now() })
    try {
      await expect(heimdall.run(registerWithLink, call, input())).rejects.toMatchObject({
        code: 'FORBIDDEN',
        issues: [{ code: 'registration_closed' }],
      })
    } finally {
      await db().delete(settings)
    }
  })
})

test('what the platform said lies sealed in the database', async () => {
  await arrive({ name: 'A very personal name' })
  const rows = await heimdall.services.primary.sql`SELECT p::text FROM pending_registrations AS p`
  expect(rows.length).toBeGreaterThan(0)
  const stored = JSON.stringify(rows) + JSON.stringify(await db().select().from(pendingRegistrations))
  expect(stored).not.toContain(name)
})

test.each([
  ['Zoë Müller!', 'ZoeMuller'],
  ['admin', 'visitor'],
  ['日本語', 'visitor'],
  ['._x_.', 'visitor'],
  ['a'.repeat(60), 'a'.repeat(30)],
])('a name that can not stand here becomes one that can: %s', async (said, expected) => {
  const call = await arrive({ preferred_username: said })
  const { suggestedUsername } = await heimdall.run(getPendingRegistration, call, {})
  expect(suggestedUsername).toBe(expected)
})

test('a name that is taken gets a number', async () => {
  await createAccount(heimdall, { username: 'Peter' })
  await createAccount(heimdall, { username: 'peter2' })
  const call = await arrive({ preferred_username: 'peter' })
  expect(await heimdall.run(getPendingRegistration, call, {})).toMatchObject({ suggestedUsername: 'peter3' })
})
