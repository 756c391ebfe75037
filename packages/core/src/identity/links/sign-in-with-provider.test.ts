import {
  identityProviders,
  linkedAccounts,
  providerFlows,
  sessions,
  settings,
  users,
} from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  anonymousCall,
  callbackOf,
  createAccount,
  createTestProvider,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  joinProvider,
  linkDirectly,
  type OpenIdProvider,
  offerProvider,
  type TestAccount,
  type TestServices,
  thereAndBack,
  visitProvider,
} from '../../testing/index.ts'
import { finishFlow } from './finish-flow.ts'
import { startSignIn } from './start-sign-in.ts'

let heimdall: TestServices
let provider: OpenIdProvider
let account: TestAccount
let sub: string
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
  sub = joinProvider(provider)
  account = await createAccount(heimdall)
  await linkDirectly(heimdall, { ...account, issuer: provider.issuer, subject: sub })
  await forgetEvents(heimdall)
})

const db = () => heimdall.services.primary.db
const linkOf = async (subject: string) => {
  const [row] = await db().select().from(linkedAccounts).where(eq(linkedAccounts.subject, subject))
  return row
}
const sessionsOf = (userId: string) => db().select().from(sessions).where(eq(sessions.userId, userId))
const signInAs = (tamper?: (callback: URLSearchParams) => void) =>
  thereAndBack(heimdall, provider, { sub, ...(tamper ? { tamper } : {}) })

describe('an account that is linked', () => {
  test('signs its owner in, and says so in the log', async () => {
    const outcome = await signInAs()
    expect(outcome).toMatchObject({
      status: 'sign_in',
      returnTo: '/',
      outcome: { status: 'signed_in', userId: account.userId },
    })
    expect(await sessionsOf(account.userId)).toMatchObject([{ method: 'link' }])
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      {
        eventType: 'login',
        userId: account.userId,
        actorId: account.userId,
        metadata: { method: 'link', provider: 'example' },
      },
      { eventType: 'session_created' },
    ])
  })

  test('shows what the platform says now; the address of the account stays', async () => {
    provider.people.set(sub, { sub, name: 'Heidi K.', email: 'new@platform.example', email_verified: true })
    await signInAs()
    expect(await linkOf(sub)).toMatchObject({
      displayName: 'Heidi K.',
      email: 'new@platform.example',
      lastUsedAt: heimdall.clock.now(),
      refreshedAt: heimdall.clock.now(),
    })
    const [user] = await db().select().from(users).where(eq(users.id, account.userId))
    expect(user?.email).toBe(account.email)
  })

  test.each([
    ['banned', { bannedAt: new Date('2026-01-01') }],
    ['account_unavailable', { deletedAt: new Date('2026-01-01') }],
    ['password_change_required', { mustChangePassword: true }],
  ] as const)('of an account that may not: %s', async (problem, change) => {
    await db().update(users).set(change).where(eq(users.id, account.userId))
    expect(await signInAs()).toMatchObject({ status: 'failed', problem, purpose: 'sign_in' })
    expect(await sessionsOf(account.userId)).toEqual([])
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: 'login_failed', userId: account.userId, actorId: null, errorMessage: problem },
    ])
  })

  test('leads back to where it was wanted', async () => {
    const start = () =>
      heimdall.run(startSignIn, anonymousCall(), { provider: 'example', returnTo: '/sessions' })
    expect(await thereAndBack(heimdall, provider, { sub, start })).toMatchObject({ returnTo: '/sessions' })
  })
})

describe('the same e-mail address', () => {
  test('links nothing, however verified it is', async () => {
    const stranger = `stranger-${sub}`
    provider.people.set(stranger, { sub: stranger, email: account.email, email_verified: true })
    expect(await thereAndBack(heimdall, provider, { sub: stranger })).toMatchObject({
      status: 'registration',
    })
    expect(await linkOf(stranger)).toBeUndefined()
    expect(await sessionsOf(account.userId)).toEqual([])
  })
})

describe('what the browser brings back', () => {
  const nothingHappened = async () => {
    expect(await sessionsOf(account.userId)).toEqual([])
    expect((await eventsInOutbox(heimdall)).filter(({ eventType }) => eventType === 'login')).toEqual([])
  }

  test('with another state belongs to nobody', async () => {
    const outcome = await signInAs((callback) => callback.set('state', 'x'.repeat(43)))
    expect(outcome).toMatchObject({ status: 'failed', problem: 'flow_gone', purpose: null })
    await nothingHappened()
  })

  test('from another issuer is refused (RFC 9207)', async () => {
    const outcome = await signInAs((callback) => callback.set('iss', 'https://evil.example'))
    expect(outcome).toMatchObject({ status: 'failed', problem: 'provider_failed', purpose: 'sign_in' })
    await nothingHappened()
  })

  test('from an issuer that does not say its name is refused', async () => {
    expect(await signInAs((callback) => callback.delete('iss'))).toMatchObject({ problem: 'provider_failed' })
    await nothingHappened()
  })

  test('with an ID token for another sign-in is refused', async () => {
    const start = async () => {
      const started = await heimdall.run(startSignIn, anonymousCall(), { provider: 'example' })
      const url = new URL(started.url)
      url.searchParams.set('nonce', 'that-of-somebody-else')
      return { ...started, url: url.href }
    }
    expect(await thereAndBack(heimdall, provider, { sub, start })).toMatchObject({
      problem: 'provider_failed',
    })
    await nothingHappened()
  })

  test('with a code for another verifier is refused', async () => {
    const start = async () => {
      const started = await heimdall.run(startSignIn, anonymousCall(), { provider: 'example' })
      const url = new URL(started.url)
      url.searchParams.set('code_challenge', 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM')
      return { ...started, url: url.href }
    }
    expect(await thereAndBack(heimdall, provider, { sub, start })).toMatchObject({
      problem: 'provider_failed',
    })
    await nothingHappened()
  })

  test('a second time, or twice at once, lets nobody in', async () => {
    provider.answer = { sub }
    const { url, flow } = await heimdall.run(startSignIn, anonymousCall(), { provider: 'example' })
    const query = (await visitProvider(url, callbackOf(heimdall, 'example'))).toString()
    const come = () =>
      heimdall.run(finishFlow, anonymousCall({ cookies: { providerFlow: flow.token } }), {
        provider: 'example',
        query,
      })
    const both = await Promise.all([come(), come(), come()])
    expect(both.map(({ status }) => status).sort()).toEqual(['failed', 'failed', 'sign_in'])
    expect(await come()).toMatchObject({ status: 'failed', problem: 'flow_gone' })
    expect(await sessionsOf(account.userId)).toHaveLength(1)
  })

  test('in another browser is nobody’s, and the right one can still use it', async () => {
    provider.answer = { sub }
    const { url, flow } = await heimdall.run(startSignIn, anonymousCall(), { provider: 'example' })
    const query = (await visitProvider(url, callbackOf(heimdall, 'example'))).toString()
    const come = (cookies: Record<string, string>) =>
      heimdall.run(finishFlow, anonymousCall({ cookies }), { provider: 'example', query })
    for (const cookies of [{}, { providerFlow: 'x'.repeat(43) }]) {
      expect(await come(cookies)).toMatchObject({ status: 'failed', problem: 'flow_gone' })
    }
    expect(await come({ providerFlow: flow.token })).toMatchObject({ status: 'sign_in' })
  })

  test('by the address of another provider is refused', async () => {
    provider.answer = { sub }
    const { url, flow } = await heimdall.run(startSignIn, anonymousCall(), { provider: 'example' })
    const query = (await visitProvider(url, callbackOf(heimdall, 'example'))).toString()
    const call = anonymousCall({ cookies: { providerFlow: flow.token } })
    expect(await heimdall.run(finishFlow, call, { provider: 'other', query })).toMatchObject({
      problem: 'flow_gone',
    })
    await nothingHappened()
  })

  test('after ten minutes is too late', async () => {
    const { flow, url } = await heimdall.run(startSignIn, anonymousCall(), { provider: 'example' })
    provider.answer = { sub }
    const query = (await visitProvider(url, callbackOf(heimdall, 'example'))).toString()
    heimdall.clock.advance(600_000)
    const call = anonymousCall({ cookies: { providerFlow: flow.token } })
    expect(await heimdall.run(finishFlow, call, { provider: 'example', query })).toMatchObject({
      problem: 'flow_gone',
    })
  })

  test('is a no: it leads back, and is recorded', async () => {
    const { url, flow } = await heimdall.run(startSignIn, anonymousCall(), { provider: 'example' })
    provider.answer = 'deny'
    const query = (await visitProvider(url, callbackOf(heimdall, 'example'))).toString()
    const call = anonymousCall({ cookies: { providerFlow: flow.token } })
    expect(await heimdall.run(finishFlow, call, { provider: 'example', query })).toMatchObject({
      status: 'failed',
      problem: 'access_denied',
      purpose: 'sign_in',
    })
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: 'login_failed', errorMessage: 'access_denied', metadata: { provider: 'example' } },
    ])
  })
})

test('two ways at once in two tabs of one browser do not disturb each other', async () => {
  provider.answer = { sub }
  const first = await heimdall.run(startSignIn, anonymousCall(), { provider: 'example' })
  const call = anonymousCall({ cookies: { providerFlow: first.flow.token } })
  const second = await heimdall.run(startSignIn, call, { provider: 'example' })
  for (const { url } of [second, first]) {
    const query = (await visitProvider(url, callbackOf(heimdall, 'example'))).toString()
    expect(await heimdall.run(finishFlow, call, { provider: 'example', query })).toMatchObject({
      status: 'sign_in',
    })
  }
})

test('nothing that lies in the database lets anybody in', async () => {
  const { url, flow } = await heimdall.run(startSignIn, anonymousCall(), { provider: 'example' })
  const { searchParams } = new URL(url)
  const rows = await heimdall.services.primary.sql`SELECT f::text FROM provider_flows AS f`
  const stored = JSON.stringify(rows)
  expect(rows.length).toBeGreaterThan(0)
  for (const secret of [searchParams.get('state'), searchParams.get('nonce'), flow.token]) {
    expect(secret).toMatch(/^[\w-]{43}$/)
    expect(stored).not.toContain(secret)
  }
  const [row] = await heimdall.services.primary.sql`SELECT p::text FROM identity_providers AS p`
  expect(JSON.stringify(row)).not.toContain('a secret between two servers')
})

describe('a provider', () => {
  test('that is down: nothing is begun, nothing is changed, and it is said', async () => {
    provider.answer = { sub }
    const before = await heimdall.run(startSignIn, anonymousCall(), { provider: 'example' })
    const query = (await visitProvider(before.url, callbackOf(heimdall, 'example'))).toString()
    await provider.stop()
    try {
      const call = anonymousCall({ cookies: { providerFlow: before.flow.token } })
      expect(await heimdall.run(finishFlow, call, { provider: 'example', query })).toMatchObject({
        status: 'failed',
        problem: 'provider_unreachable',
      })
      // Another Heimdall has not asked it before.
      const other = await createTestServices()
      await createTestProvider(other, { issuer: provider.issuer })
      await expect(other.run(startSignIn, anonymousCall(), { provider: 'example' })).rejects.toMatchObject({
        code: 'SERVICE_UNAVAILABLE',
        issues: [{ code: 'provider_unreachable' }],
      })
      expect(await other.services.primary.db.select().from(providerFlows)).toEqual([])
      await other.close()
      expect(await sessionsOf(account.userId)).toEqual([])
    } finally {
      await provider.start()
    }
  })

  test('that is switched off, before or meanwhile, lets nobody in', async () => {
    const set = (isEnabled: boolean) =>
      db().update(identityProviders).set({ isEnabled }).where(eq(identityProviders.slug, 'example'))
    try {
      const outcome = await signInAs(() => void 0)
      expect(outcome).toMatchObject({ status: 'sign_in' })
      const { url, flow } = await heimdall.run(startSignIn, anonymousCall(), { provider: 'example' })
      const query = (await visitProvider(url, callbackOf(heimdall, 'example'))).toString()
      await set(false)
      const call = anonymousCall({ cookies: { providerFlow: flow.token } })
      expect(await heimdall.run(finishFlow, call, { provider: 'example', query })).toMatchObject({
        problem: 'provider_off',
      })
      await expect(heimdall.run(startSignIn, anonymousCall(), { provider: 'example' })).rejects.toMatchObject(
        {
          code: 'NOT_FOUND',
          issues: [{ code: 'provider_off' }],
        },
      )
    } finally {
      await set(true)
    }
  })

  test('nobody knows is not there', async () => {
    await expect(heimdall.run(startSignIn, anonymousCall(), { provider: 'nowhere' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test('is asked sixty times in a quarter of an hour by one network', async () => {
    const start = () => heimdall.run(startSignIn, anonymousCall(), { provider: 'example' })
    for (let count = 0; count < 60; count++) await start()
    await expect(start()).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
  })
})

test('whoever is not linked is told so, where registration is closed', async () => {
  const stranger = `stranger-${sub}`
  provider.people.set(stranger, { sub: stranger })
  await db()
    .insert(settings)
    .values({ key: 'registration_enabled', value: false, updatedAt: heimdall.clock.now() })
  try {
    expect(await thereAndBack(heimdall, provider, { sub: stranger })).toMatchObject({ problem: 'not_linked' })
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: 'login_failed', userId: null, errorMessage: 'not_linked' },
    ])
  } finally {
    await db().delete(settings)
  }
})

test.each(['//evil.example', '/\\evil.example', '/.//evil.example', 'https://evil.example', '/\tx', 'x', ''])(
  'no way leads to %j afterwards',
  (returnTo) => {
    expect(startSignIn.input.safeParse({ provider: 'example', returnTo }).success).toBe(false)
  },
)
