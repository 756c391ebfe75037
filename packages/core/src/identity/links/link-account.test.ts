import { linkedAccounts, sessions, users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  asUser,
  callbackOf,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  giveTotp,
  joinProvider,
  linkDirectly,
  type OpenIdProvider,
  offerProvider,
  queuedMails,
  type TestAccount,
  type TestServices,
  thereAndBack,
  type UserCall,
  visitProvider,
  whileLocked,
} from '../../testing/index.ts'
import { loadSession } from '../sessions/index.ts'
import { confirmWithLink } from './confirm-with-link.ts'
import { connectAccount } from './connect-account.ts'
import { finishFlow } from './finish-flow.ts'
import { listLinks } from './list-links.ts'
import { reconnectAccount } from './reconnect-account.ts'

let heimdall: TestServices
let provider: OpenIdProvider
let account: TestAccount
let person: UserCall
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
  account = await createAccount(heimdall, { locale: 'de' })
  person = await asUser(heimdall, account)
  await forgetEvents(heimdall)
})

const db = () => heimdall.services.primary.db
const linksOf = (userId: string) =>
  db().select().from(linkedAccounts).where(eq(linkedAccounts.userId, userId)).orderBy(linkedAccounts.linkedAt)
const connect = (call: UserCall = person, as = sub) =>
  thereAndBack(heimdall, provider, {
    sub: as,
    call,
    start: () => heimdall.run(connectAccount, call, { provider: 'example' }),
  })

describe('linking', () => {
  test('adds a way in, the first one as the primary, with event and mail', async () => {
    heimdall.accessChanges.length = 0
    expect(await connect()).toEqual({ status: 'linked', provider: 'example', returnTo: '/links' })
    expect(heimdall.accessChanges).toEqual([{ userId: account.userId }])
    const [link] = await linksOf(account.userId)
    expect(link).toMatchObject({
      issuer: provider.issuer,
      subject: sub,
      displayName: 'Heidi',
      email: `${sub}@platform.example`,
      isPrimary: true,
      lastUsedAt: null,
    })
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      {
        eventType: 'account_linked',
        userId: account.userId,
        resourceType: 'account_link',
        resourceId: link?.id,
        metadata: { provider: 'example', externalId: sub, primary: true },
      },
    ])
    const mails = (await queuedMails(heimdall)).filter(({ recipient }) => recipient === account.email)
    expect(mails).toMatchObject([{ template: 'account_linked', locale: 'de' }])
    const signedIn = await thereAndBack(heimdall, provider, { sub })
    expect(signedIn).toMatchObject({ outcome: { userId: account.userId } })
  })

  test('several of one platform, of which one stays the primary', async () => {
    await connect()
    heimdall.clock.advance(1_000)
    const other = `${sub}-too`
    provider.people.set(other, { sub: other })
    await connect(person, other)
    expect((await linksOf(account.userId)).map(({ subject, isPrimary }) => [subject, isPrimary])).toEqual([
      [sub, true],
      [other, false],
    ])
    const { links } = await heimdall.run(listLinks, person, {})
    expect(links).toMatchObject([
      { externalId: sub, provider: { slug: 'example', name: 'Example ID' }, isPrimary: true },
      { externalId: other, displayName: null },
    ])
  })

  test('once more what is mine already renews it', async () => {
    await connect()
    provider.people.set(sub, { sub, name: 'Heidi K.' })
    expect(await connect()).toMatchObject({ status: 'reconnected' })
    expect(await linksOf(account.userId)).toMatchObject([{ displayName: 'Heidi K.', email: null }])
  })

  test('what is linked elsewhere is refused, and nothing changes there or here', async () => {
    const owner = await createAccount(heimdall)
    await linkDirectly(heimdall, { ...owner, issuer: provider.issuer, subject: sub }, { displayName: 'Old' })
    expect(await connect()).toMatchObject({ status: 'failed', problem: 'linked_elsewhere', purpose: 'link' })
    expect(await linksOf(account.userId)).toEqual([])
    expect(await linksOf(owner.userId)).toMatchObject([{ displayName: 'Old' }])
    const events = await eventsInOutbox(heimdall)
    expect(events).toMatchObject([
      { eventType: 'account_linked', userId: account.userId, errorMessage: 'linked_elsewhere' },
    ])
    // Whom it belongs to is nobody's business.
    expect(JSON.stringify(events)).not.toContain(owner.userId)
  })

  test('of one account by two people at once: one wins', async () => {
    const rival = await asUser(heimdall, await createAccount(heimdall))
    provider.answer = { sub }
    const ways = await Promise.all(
      [person, rival].map(async (call) => {
        const { url, flow } = await heimdall.run(connectAccount, call, { provider: 'example' })
        const query = (await visitProvider(url, callbackOf(heimdall, 'example'))).toString()
        const request = { ...call.request, cookies: { providerFlow: flow.token } }
        return () => heimdall.run(finishFlow, { ...call, request }, { provider: 'example', query })
      }),
    )
    const outcomes = await Promise.all(ways.map((come) => come()))
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['failed', 'linked'])
    const rows = await db().select().from(linkedAccounts).where(eq(linkedAccounts.subject, sub))
    expect(rows).toHaveLength(1)
  })

  test('needs a sign-in of the last ten minutes', async () => {
    heimdall.clock.advance(600_001)
    await expect(connect()).rejects.toMatchObject({ issues: [{ code: 'fresh_sign_in_required' }] })
  })

  test('ends for whoever has signed out, or is somebody else, meanwhile', async () => {
    const rival = await asUser(heimdall, await createAccount(heimdall))
    for (const returning of [rival, null]) {
      provider.answer = { sub }
      const { url, flow } = await heimdall.run(connectAccount, person, { provider: 'example' })
      const query = (await visitProvider(url, callbackOf(heimdall, 'example'))).toString()
      const request = { ...person.request, cookies: { providerFlow: flow.token } }
      const actor = returning?.actor ?? { type: 'anonymous' as const }
      expect(
        await heimdall.run(finishFlow, { actor, request }, { provider: 'example', query }),
      ).toMatchObject({ status: 'failed', problem: 'flow_gone' })
    }
    expect(await linksOf(account.userId)).toEqual([])
  })

  test('ends for whoever is signed out while the provider answers', async () => {
    const comeBack = async (start: () => ReturnType<typeof connect>) => {
      const ended = await whileLocked(heimdall, account.userId, start, (tx) =>
        tx.delete(sessions).where(eq(sessions.id, person.actor.sessionId)),
      )
      expect(ended).toMatchObject({ value: { status: 'failed', problem: 'flow_gone' } })
    }
    await comeBack(connect)
    expect(await linksOf(account.userId)).toEqual([])
    person = await asUser(heimdall, account)
    await connect()
    const [link] = await linksOf(account.userId)
    provider.people.set(sub, { sub, name: 'Heidi K.' })
    const start = () => heimdall.run(reconnectAccount, person, { id: link?.id ?? '' })
    await comeBack(() => thereAndBack(heimdall, provider, { sub, call: person, start }))
    expect(await linksOf(account.userId)).toMatchObject([{ displayName: 'Heidi' }])
  })
})

describe('reconnecting', () => {
  const reconnect = async (as: string) => {
    const [link] = await linksOf(account.userId)
    return thereAndBack(heimdall, provider, {
      sub: as,
      call: person,
      start: () => heimdall.run(reconnectAccount, person, { id: link?.id ?? '' }),
    })
  }

  test('takes over what has changed there, and names it', async () => {
    await connect()
    await forgetEvents(heimdall)
    heimdall.clock.advance(60_000)
    provider.people.set(sub, { sub, name: 'Heidi', email: 'moved@platform.example', email_verified: true })
    expect(await reconnect(sub)).toMatchObject({ status: 'reconnected' })
    expect(await linksOf(account.userId)).toMatchObject([
      { email: 'moved@platform.example', refreshedAt: heimdall.clock.now() },
    ])
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: 'account_reconnected', metadata: { provider: 'example', changedFields: ['email'] } },
    ])
    const [user] = await db().select().from(users).where(eq(users.id, account.userId))
    expect(user?.email).toBe(account.email)
  })

  test('with another account is refused', async () => {
    await connect()
    await forgetEvents(heimdall)
    const other = `${sub}-too`
    provider.people.set(other, { sub: other, name: 'Somebody else' })
    expect(await reconnect(other)).toMatchObject({ problem: 'other_account', purpose: 'reconnect' })
    expect(await linksOf(account.userId)).toMatchObject([{ subject: sub, displayName: 'Heidi' }])
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: 'account_reconnected', errorMessage: 'other_account' },
    ])
  })

  test('somebody else’s is not found', async () => {
    const owner = await createAccount(heimdall)
    const id = await linkDirectly(heimdall, { ...owner, issuer: provider.issuer, subject: sub })
    await expect(heimdall.run(reconnectAccount, person, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('confirming with a linked account', () => {
  const confirm = async (call: UserCall, as: string) => {
    const [link] = await linksOf(account.userId)
    return thereAndBack(heimdall, provider, {
      sub: as,
      call,
      start: () => heimdall.run(confirmWithLink, call, { id: link?.id ?? '', returnTo: '/security' }),
    })
  }

  const withoutPassword = () =>
    db().update(users).set({ passwordHash: null }).where(eq(users.id, account.userId))

  test('makes the sign-in fresh, with a new token', async () => {
    await connect()
    await withoutPassword()
    heimdall.clock.advance(3_600_000)
    await forgetEvents(heimdall)
    const outcome = await confirm(person, sub)
    if (outcome.status !== 'confirmed') throw new Error('Not confirmed')
    expect(outcome.returnTo).toBe('/security')
    expect(await loadSession(heimdall.services, person.token)).toBeNull()
    const renewed = await loadSession(heimdall.services, outcome.session.token)
    expect(renewed).toMatchObject({
      sessionId: person.actor.sessionId,
      authenticatedAt: heimdall.clock.now(),
    })
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: 'login', metadata: { method: 'link', provider: 'example', app: 'confirmation' } },
    ])
  })

  test('is not for those who have a password or a second factor', async () => {
    await connect()
    await expect(confirm(person, sub)).rejects.toMatchObject({
      code: 'FORBIDDEN',
      issues: [{ code: 'confirmation_unavailable' }],
    })
    await withoutPassword()
    const [link] = await linksOf(account.userId)
    const start = async () => {
      const started = await heimdall.run(confirmWithLink, person, { id: link?.id ?? '', returnTo: '/' })
      await giveTotp(heimdall, account)
      return started
    }
    expect(await thereAndBack(heimdall, provider, { sub, call: person, start })).toMatchObject({
      problem: 'other_account',
    })
  })

  test('by another account there is refused, and the sign-in is as old as before', async () => {
    await connect()
    await withoutPassword()
    heimdall.clock.advance(3_600_000)
    const other = `${sub}-too`
    provider.people.set(other, { sub: other })
    expect(await confirm(person, other)).toMatchObject({ problem: 'other_account', purpose: 'step_up' })
    expect((await loadSession(heimdall.services, person.token))?.authenticatedAt).toEqual(
      person.actor.authenticatedAt,
    )
  })
})
