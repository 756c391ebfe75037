import { backupCodes, passkeys, roles, sessions, signInDevices, totpFactors } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { base32 } from '@otplib/plugin-base32-scure'
import { crypto } from '@otplib/plugin-crypto-node'
import { generateSync } from '@otplib/totp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Call, newId } from '../../kernel/index.ts'
import {
  anonymousCall,
  asKey,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  giveBackupCodes,
  giveRole,
  giveTotp,
  queuedMails,
  type TestAccount,
  type TestServices,
  type UserCall,
} from '../../testing/index.ts'
import { getMe, signIn } from '../accounts/index.ts'
import { loadSession } from '../sessions/index.ts'
import { beginTotp } from './begin-totp.ts'
import { confirmTotp } from './confirm-totp.ts'
import { disableTotp } from './disable-totp.ts'
import { getSecurityState } from './get-security-state.ts'
import { regenerateBackupCodes } from './regenerate-backup-codes.ts'
import { verifySecondFactor } from './verify-second-factor.ts'

let heimdall: TestServices
let account: TestAccount
let here: UserCall
let elsewhere: UserCall
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  heimdall.clock.advance(3_600_000)
  account = await createAccount(heimdall, { locale: 'de' })
  here = await asUser(heimdall, account)
  elsewhere = await asUser(heimdall, account)
  await forgetEvents(heimdall)
  heimdall.accessChanges.length = 0
})

const db = () => heimdall.services.primary.db
const begin = (call = here) => heimdall.run(beginTotp, call, {})
/** As an app would that was given the secret by hand. */
const codeFor = (secret: string, steps = 0) =>
  generateSync({
    secret: base32.decode(secret),
    crypto,
    epoch: Math.floor(heimdall.clock.now().getTime() / 1000) + steps * 30,
  })
const confirm = (code: string, endOtherSessions = false, call = here) =>
  heimdall.run(confirmTotp, call, { code, endOtherSessions })
const state = (call = here) => heimdall.run(getSecurityState, call, {})
const isIn = async ({ token }: UserCall) => (await loadSession(heimdall.services, token)) !== null
const mails = async () =>
  (await queuedMails(heimdall))
    .filter(({ recipient }) => recipient === account.email)
    .map(({ template, locale, params }) => [template, locale, (params as { params: unknown }).params])
const tooOld = async () => {
  const call = await asUser(heimdall, account)
  heimdall.clock.advance(600_001)
  return call
}
const needsProof = { code: 'FORBIDDEN', issues: [{ code: 'fresh_sign_in_required' }] }
const enter = () =>
  heimdall.run(signIn, anonymousCall(), { identifier: account.email, password: account.password })

describe('setting up', () => {
  test('hands out a secret that counts for nothing before a code has come back', async () => {
    const { secret, uri } = await begin()
    expect(base32.decode(secret)).toHaveLength(20)
    expect(uri).toBe(
      `otpauth://totp/Heimdall%20(heimdall.example.org):${account.username}?secret=${secret}&issuer=Heimdall%20(heimdall.example.org)`,
    )
    expect(await state()).toMatchObject({ totpSince: null, backupCodes: null })
    expect(await enter()).toMatchObject({ status: 'signed_in' })
    const [row] = await db().select().from(totpFactors).where(eq(totpFactors.userId, account.userId))
    expect(row?.secret.includes(Buffer.from(base32.decode(secret)))).toBe(false)
    expect(() => heimdall.services.secrets.unwrap(row?.secret ?? Buffer.alloc(0), 'totp_factors/x')).toThrow()
  })

  test('ends with a code: it is on, with ten backup codes, an event and a mail', async () => {
    const { secret } = await begin()
    const { backupCodes: codes, sessionsEnded } = await confirm(codeFor(secret))
    expect(codes).toHaveLength(10)
    expect(new Set(codes).size).toBe(10)
    for (const code of codes) expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}$/)
    expect(sessionsEnded).toBe(0)
    expect(await isIn(elsewhere)).toBe(true)
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: '2fa_enabled', userId: account.userId, metadata: { method: 'totp' } },
    ])
    expect(await mails()).toMatchObject([['security_changed', 'de', { change: 'totp_enabled' }]])
    expect(heimdall.accessChanges).toContainEqual({ userId: account.userId })
    expect(await state()).toMatchObject({
      totpSince: heimdall.clock.now().toISOString(),
      backupCodes: { left: 10, total: 10 },
    })
    const outcome = await enter()
    if (outcome.status !== 'second_factor') throw new Error('A second factor was expected')
    const call = anonymousCall({ cookies: { pendingSignIn: outcome.pending.token } })
    // The code that set it up has been used with that.
    await expect(
      heimdall.run(verifySecondFactor, call, { method: 'totp', code: codeFor(secret) }),
    ).rejects.toMatchObject({ issues: [{ code: 'code_used' }] })
    await heimdall.run(verifySecondFactor, call, { method: 'backup_code', code: codes[3] ?? '' })
    expect(await state()).toMatchObject({ backupCodes: { left: 9, total: 10 } })
  })

  test('can sign the other browsers out', async () => {
    const { secret } = await begin()
    expect(await confirm(codeFor(secret), true)).toMatchObject({ sessionsEnded: 1 })
    expect([await isIn(here), await isIn(elsewhere)]).toEqual([true, false])
    expect(
      (await eventsInOutbox(heimdall)).map(({ eventType, metadata }) => [eventType, metadata]),
    ).toContainEqual(['all_sessions_revoked', { count: 1, keptCurrent: true, reason: 'totp_enabled' }])
  })

  test('begun again, only the last secret is right', async () => {
    const first = await begin()
    const second = await begin()
    await expect(confirm(codeFor(first.secret))).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      issues: [{ path: ['code'], code: 'wrong_code' }],
    })
    await confirm(codeFor(second.secret))
    await expect(begin()).rejects.toMatchObject({ code: 'CONFLICT', issues: [{ code: 'totp_enabled' }] })
  })

  test('a code can not be guessed without end', async () => {
    await begin()
    for (let index = 0; index < 10; index++) {
      await expect(confirm('12345x')).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    }
    await expect(confirm('12345x')).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
  })

  test('finished twice at once, one wins, and one set of backup codes is there', async () => {
    const { secret } = await begin()
    const code = codeFor(secret)
    const both = await Promise.allSettled([confirm(code), confirm(code, false, elsewhere)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db().select().from(backupCodes).where(eq(backupCodes.userId, account.userId))).toHaveLength(
      10,
    )
  })

  test('never begun, there is nothing to confirm', async () => {
    await expect(confirm('123456')).rejects.toMatchObject({ issues: [{ code: 'totp_set_up_gone' }] })
  })
})

describe('a role that waits for it', () => {
  test('gives its rights as soon as it is on, and takes them back with it', async () => {
    const roleId = await db().transaction((tx) =>
      giveRole(heimdall.services, tx, account.userId, ['audit:read']),
    )
    await db().update(roles).set({ requiresTwoFactor: true }).where(eq(roles.id, roleId))
    const me = async () => heimdall.run(getMe, await asUser(heimdall, account), {})
    expect(await me()).toMatchObject({ permissions: [], twoFactor: { owed: true } })
    expect((await state()).required).toEqual({ byPlatform: false, byRoles: [`test_${roleId}`] })
    const { secret } = await begin()
    await confirm(codeFor(secret))
    expect(await me()).toMatchObject({ permissions: ['audit:read'], twoFactor: { owed: false } })
    await heimdall.run(disableTotp, here, {})
    expect(await me()).toMatchObject({ permissions: [], twoFactor: { owed: true } })
  })
})

describe('taking it away', () => {
  const disable = (call = here, endOtherSessions = false) =>
    heimdall.run(disableTotp, call, { endOtherSessions })

  test('takes the backup codes along, and trust in browsers', async () => {
    await giveTotp(heimdall, account)
    await giveBackupCodes(heimdall, account)
    const trustedUntil = new Date(heimdall.clock.now().getTime() + 60_000)
    await db()
      .insert(signInDevices)
      .values({
        id: newId(heimdall.services),
        userId: account.userId,
        tokenHash: Buffer.alloc(32, 1),
        trustedUntil,
        lastUsedAt: heimdall.clock.now(),
        createdAt: heimdall.clock.now(),
      })
    expect(await disable(here, true)).toEqual({ sessionsEnded: 1 })
    expect(await state()).toMatchObject({ totpSince: null, backupCodes: null })
    const [device] = await db().select().from(signInDevices).where(eq(signInDevices.userId, account.userId))
    expect(device?.trustedUntil).toBeNull()
    expect((await eventsInOutbox(heimdall)).map(({ eventType }) => eventType).sort()).toEqual([
      '2fa_disabled',
      'all_sessions_revoked',
    ])
    expect(await mails()).toMatchObject([['security_changed', 'de', { change: 'totp_disabled' }]])
    expect(await enter()).toMatchObject({ status: 'signed_in' })
  })

  test('leaves them where there is a passkey', async () => {
    await giveTotp(heimdall, account)
    await giveBackupCodes(heimdall, account)
    await db()
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
    await disable()
    expect(await state()).toMatchObject({ totpSince: null, passkeys: 1, backupCodes: { left: 3 } })
  })

  test('twice at once, one wins; of one that is not there there is nothing to take', async () => {
    await giveTotp(heimdall, account)
    const both = await Promise.allSettled([disable(), disable(elsewhere)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await begin()
    await expect(disable()).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('new backup codes', () => {
  const renew = (call = here) => heimdall.run(regenerateBackupCodes, call, {})

  test('take the place of the ones before', async () => {
    await giveTotp(heimdall, account)
    const [old = ''] = await giveBackupCodes(heimdall, account)
    const { backupCodes: codes } = await renew()
    expect(codes).toHaveLength(10)
    const outcome = await enter()
    if (outcome.status !== 'second_factor') throw new Error('A second factor was expected')
    const call = anonymousCall({ cookies: { pendingSignIn: outcome.pending.token } })
    const use = (code = '') => heimdall.run(verifySecondFactor, call, { method: 'backup_code', code })
    await expect(use(old)).rejects.toMatchObject({ issues: [{ code: 'wrong_code' }] })
    const types = (await eventsInOutbox(heimdall)).map(({ eventType, metadata }) => [eventType, metadata])
    expect(types).toContainEqual(['2fa_backup_codes_regenerated', { count: 10 }])
    expect(await mails()).toMatchObject([['security_changed', 'de', { change: 'backup_codes_renewed' }]])
    await use(codes[0])
  })

  test('asked for twice at once are one set', async () => {
    await giveTotp(heimdall, account)
    await Promise.all([renew(), renew(elsewhere)])
    expect(await db().select().from(backupCodes).where(eq(backupCodes.userId, account.userId))).toHaveLength(
      10,
    )
  })

  test('need a second factor that they stand in for', async () => {
    await expect(renew()).rejects.toMatchObject({ issues: [{ code: 'no_second_factor' }] })
  })
})

describe('all of it', () => {
  const all = [
    (call: Call) => heimdall.run(beginTotp, call, {}),
    (call: Call) => heimdall.run(confirmTotp, call, { code: '123456' }),
    (call: Call) => heimdall.run(disableTotp, call, {}),
    (call: Call) => heimdall.run(regenerateBackupCodes, call, {}),
  ]

  test('needs a proof of the last ten minutes', async () => {
    const call = await tooOld()
    for (const run of all) await expect(run(call)).rejects.toMatchObject(needsProof)
    expect(await eventsInOutbox(heimdall)).toEqual([])
  })

  test('is for people who are signed in', async () => {
    const key = await asKey(heimdall, { owner: account, permissions: [] })
    for (const run of all) {
      await expect(run(key)).rejects.toMatchObject({ code: 'FORBIDDEN' })
      await expect(run(anonymousCall())).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    }
  })

  test('is about oneself: somebody else’s stays as it is', async () => {
    const other = await createAccount(heimdall)
    await giveTotp(heimdall, other)
    await expect(heimdall.run(disableTotp, here, {})).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await state(await asUser(heimdall, other))).toMatchObject({ totpSince: expect.any(String) })
    expect(await db().select().from(sessions).where(eq(sessions.userId, other.userId))).toHaveLength(1)
  })
})
