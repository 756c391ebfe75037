import {
  passkeys,
  pendingSignIns,
  roles,
  sessions,
  settings,
  signInDevices,
  totpFactors,
} from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hashToken, newId, requireFresh } from '../../kernel/index.ts'
import {
  anonymousCall,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  queuedMails,
  signedInBy,
  type TestAccount,
  type TestServices,
} from '../../testing/index.ts'
import { getMe, signIn } from '../accounts/index.ts'
import { loadSession } from '../sessions/index.ts'

let heimdall: TestServices
let account: TestAccount
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  heimdall.clock.advance(3_600_000)
  account = await createAccount(heimdall)
  await forgetEvents(heimdall)
})

const db = () => heimdall.services.primary.db
const enter = (cookies: Record<string, string> = {}) =>
  heimdall.run(signIn, anonymousCall({ cookies }), {
    identifier: account.email,
    password: account.password,
  })
const addTotp = (confirmed: boolean) =>
  db()
    .insert(totpFactors)
    .values({
      userId: account.userId,
      secret: Buffer.from('sealed'),
      confirmedAt: confirmed ? heimdall.clock.now() : null,
      createdAt: heimdall.clock.now(),
    })
const addPasskey = () =>
  db()
    .insert(passkeys)
    .values({
      id: newId(heimdall.services),
      userId: account.userId,
      credentialId: Buffer.from(account.userId),
      publicKey: Buffer.from('key'),
      counter: 0,
      transports: [],
      aaguid: account.userId,
      isBackedUp: false,
      name: 'Key',
      createdAt: heimdall.clock.now(),
    })
const pendingOf = () => db().select().from(pendingSignIns).where(eq(pendingSignIns.userId, account.userId))

describe('with a second factor', () => {
  test('the right password leads to a pending sign-in and to no session', async () => {
    await addTotp(true)
    const outcome = await enter()
    expect(outcome).toMatchObject({ status: 'second_factor', methods: ['totp'] })
    expect(await db().select().from(sessions).where(eq(sessions.userId, account.userId))).toEqual([])
    expect(await eventsInOutbox(heimdall)).toEqual([])
    const [pending] = await pendingOf()
    expect(pending).toMatchObject({ method: 'password', provider: null, failures: 0 })
    if (outcome.status !== 'second_factor') throw new Error('narrowed above')
    expect(pending?.tokenHash).toEqual(hashToken(outcome.pending.token))
    expect(outcome.pending.expiresAt.getTime() - heimdall.clock.now().getTime()).toBe(600_000)
  })

  test('the sign-in before it in the same browser is of no use any more', async () => {
    await addTotp(true)
    const first = await enter()
    if (first.status !== 'second_factor') throw new Error('A second factor was expected')
    await enter({ pendingSignIn: first.pending.token })
    const rows = await pendingOf()
    expect(rows).toHaveLength(1)
    expect(rows[0]?.tokenHash).not.toEqual(hashToken(first.pending.token))
  })

  test('names what there is to prove it with', async () => {
    await addPasskey()
    expect(await enter()).toMatchObject({ methods: ['passkey'] })
    await addTotp(true)
    expect(await enter()).toMatchObject({ methods: ['totp', 'passkey'] })
  })

  test('one that is still being set up counts for nothing', async () => {
    await addTotp(false)
    expect(await enter()).toMatchObject({ status: 'signed_in' })
  })

  test('a trusted browser does without, as long as it is trusted', async () => {
    const { device } = await signedInBy(enter())
    await addTotp(true)
    expect(await enter({ device: device.token })).toMatchObject({ status: 'second_factor' })
    const trustedUntil = new Date(heimdall.clock.now().getTime() + 60_000)
    await db().update(signInDevices).set({ trustedUntil }).where(eq(signInDevices.userId, account.userId))
    const trusted = await signedInBy(enter({ device: device.token }))
    const [session] = await db().select().from(sessions).where(eq(sessions.id, trusted.sessionId))
    expect(session).toMatchObject({ method: 'password', secondFactor: 'trusted_device' })
    const actor = await loadSession(heimdall.services, trusted.token)
    if (!actor) throw new Error('This session is open')
    expect(() => requireFresh(actor, heimdall.clock.now())).toThrow()
    expect(await enter({ device: 'a-token-of-another-browser' })).toMatchObject({ status: 'second_factor' })
    heimdall.clock.advance(60_000)
    expect(await enter({ device: device.token })).toMatchObject({ status: 'second_factor' })
  })
})

test('a browser is remembered once for each account', async () => {
  const { device } = await signedInBy(enter())
  const again = await signedInBy(enter({ device: device.token }))
  expect(again.device.token).toBe(device.token)
  const rows = await db().select().from(signInDevices).where(eq(signInDevices.userId, account.userId))
  expect(rows).toHaveLength(1)
  expect(rows[0]?.tokenHash).toEqual(hashToken(device.token))
})

test('each session says from which browser it was begun, also from one that was new', async () => {
  const first = await signedInBy(enter())
  const others = await Promise.all([enter(), enter({ device: first.device.token })].map(signedInBy))
  for (const { sessionId, device } of [first, ...others]) {
    const [row] = await db()
      .select({ tokenHash: signInDevices.tokenHash })
      .from(sessions)
      .innerJoin(signInDevices, eq(signInDevices.id, sessions.deviceId))
      .where(eq(sessions.id, sessionId))
    expect(row?.tokenHash).toEqual(hashToken(device.token))
  }
})

describe('a role that asks for a second factor', () => {
  const meOf = async () => heimdall.run(getMe, await asUser(heimdall, account), {})

  test('gives nothing before there is one, and all of it afterwards', async () => {
    account = await createAccount(heimdall, { permissions: ['audit:read'] })
    const held = (await meOf()).roles.find((name) => name.startsWith('test_'))
    await db()
      .update(roles)
      .set({ requiresTwoFactor: true })
      .where(eq(roles.name, held ?? ''))
    expect(await meOf()).toMatchObject({
      roles: ['user'],
      permissions: [],
      twoFactor: { enabled: false, owed: true },
    })
    await addTotp(true)
    expect(await meOf()).toMatchObject({
      permissions: ['audit:read'],
      twoFactor: { enabled: true, owed: false },
    })
  })

  test('the platform can ask it of every role', async () => {
    account = await createAccount(heimdall, { role: 'super_admin' })
    const row = { key: 'two_factor_required', value: true, updatedAt: heimdall.clock.now() }
    await db().insert(settings).values(row)
    try {
      expect(await meOf()).toMatchObject({ roles: [], permissions: [], twoFactor: { owed: true } })
      await addPasskey()
      expect((await meOf()).permissions).toContain('audit:read')
    } finally {
      await db().delete(settings)
    }
  })
})

test('a sign-in is fresh for ten minutes', async () => {
  const { actor } = await asUser(heimdall, account)
  requireFresh(actor, new Date(actor.authenticatedAt.getTime() + 600_000))
  expect(() => requireFresh(actor, new Date(actor.authenticatedAt.getTime() + 600_001))).toThrow(
    expect.objectContaining({
      code: 'FORBIDDEN',
      issues: [expect.objectContaining({ code: 'fresh_sign_in_required' })],
    }),
  )
})

describe('a browser that the account has never been used from', () => {
  const mailsTo = async () =>
    (await queuedMails(heimdall)).filter(({ recipient }) => recipient === account.email)

  test('is told to the owner, with place and device; the first one of all and known ones are not', async () => {
    const { device } = await signedInBy(enter())
    await signedInBy(enter({ device: device.token }))
    expect(await mailsTo()).toEqual([])
    await forgetEvents(heimdall)
    await signedInBy(enter())
    expect(await mailsTo()).toMatchObject([
      {
        template: 'new_device',
        params: { params: { userAgent: 'Test Browser/1.0', ipAddress: '203.0.113.7', countryCode: null } },
      },
    ])
    const created = (await eventsInOutbox(heimdall)).find(({ eventType }) => eventType === 'session_created')
    expect(created?.metadata).toEqual({ newDevice: true })
  })
})
