import { backupCodes, pendingSignIns, sessions, signInDevices, totpFactors, users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  anonymousCall,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  giveBackupCodes,
  giveTotp,
  type TestAccount,
  type TestServices,
  type TestTotp,
} from '../../testing/index.ts'
import { forceUserPasswordReset, signIn } from '../accounts/index.ts'
import { changePassword } from '../passwords/index.ts'
import { loadSession } from '../sessions/index.ts'
import { getPendingSignIn } from '../sign-in/index.ts'
import { verifySecondFactor } from './verify-second-factor.ts'

let heimdall: TestServices
let account: TestAccount
let totp: TestTotp
let codes: string[]
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  heimdall.clock.advance(7_200_000)
  account = await createAccount(heimdall)
  totp = await giveTotp(heimdall, account)
  codes = await giveBackupCodes(heimdall, account)
  await forgetEvents(heimdall)
})

const db = () => heimdall.services.primary.db
/** Types the password; answers the pending sign-in's token. */
async function begin(cookies: Record<string, string> = {}): Promise<string> {
  const outcome = await heimdall.run(signIn, anonymousCall({ cookies }), {
    identifier: account.email,
    password: account.password,
  })
  if (outcome.status !== 'second_factor') throw new Error('A second factor was expected')
  return outcome.pending.token
}
type Input = { method?: 'totp' | 'backup_code'; code: string; trustDevice?: boolean }
const finish = (pendingSignIn: string | undefined, input: Input, request = {}) =>
  heimdall.run(
    verifySecondFactor,
    anonymousCall({ cookies: pendingSignIn === undefined ? {} : { pendingSignIn }, ...request }),
    { method: 'totp', ...input },
  )
const stateOf = (pendingSignIn: string) =>
  heimdall.run(getPendingSignIn, anonymousCall({ cookies: { pendingSignIn } }), {})
const wrongCode = () => (totp.code() === '000000' ? '000001' : '000000')
const codeOf = async (attempt: Promise<unknown>) => {
  try {
    await attempt
    return 'in'
  } catch (error) {
    return error instanceof Error && 'issues' in error
      ? (error.issues as { code: string }[])[0]?.code
      : String(error)
  }
}

describe('a right code', () => {
  test('leads to a session, once, and is recorded', async () => {
    const pending = await begin()
    const signedIn = await finish(pending, { code: totp.code() })
    expect(await loadSession(heimdall.services, signedIn.token)).toMatchObject({ userId: account.userId })
    const [session] = await db().select().from(sessions).where(eq(sessions.id, signedIn.sessionId))
    expect(session).toMatchObject({ method: 'password', secondFactor: 'totp' })
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      {
        eventType: '2fa_verified',
        userId: account.userId,
        actorId: account.userId,
        metadata: { method: 'totp', trustedDevice: false },
      },
      { eventType: 'login', metadata: { method: 'password', sessionId: signedIn.sessionId } },
      { eventType: 'session_created' },
    ])
    expect(await stateOf(pending)).toEqual({ pending: null })
    expect(await codeOf(finish(pending, { code: totp.code(1) }))).toBe('sign_in_expired')
  })

  test.each([-1, 0, 1])('may be of a clock that is %i steps off', async (steps) => {
    await finish(await begin(), { code: totp.code(steps) })
  })

  test.each([-2, 2])('not of one that is %i steps off', async (steps) => {
    expect(await codeOf(finish(await begin(), { code: totp.code(steps) }))).toBe('wrong_code')
  })

  test('may be typed with a space', async () => {
    const code = totp.code()
    await finish(await begin(), { code: `${code.slice(0, 3)} ${code.slice(3)}` })
  })

  test('can be one of the backup codes, however it is typed, and says how many are left', async () => {
    const [first = ''] = codes
    await finish(await begin(), { method: 'backup_code', code: ` ${first.toUpperCase().replace('-', ' ')} ` })
    expect((await eventsInOutbox(heimdall))[0]).toMatchObject({
      eventType: '2fa_verified',
      metadata: { method: 'backup_code', backupCodesRemaining: 2 },
    })
    expect(await codeOf(finish(await begin(), { method: 'backup_code', code: first }))).toBe('wrong_code')
    await finish(await begin(), { method: 'backup_code', code: codes[1] ?? '' })
  })

  test('can make the browser a trusted one', async () => {
    const { device } = await finish(await begin(), { code: totp.code(), trustDevice: true })
    const [row] = await db().select().from(signInDevices).where(eq(signInDevices.userId, account.userId))
    expect(row?.trustedUntil).toEqual(new Date(heimdall.clock.now().getTime() + 30 * 86_400_000))
    const input = { identifier: account.email, password: account.password }
    const again = anonymousCall({ cookies: { device: device.token } })
    expect(await heimdall.run(signIn, again, input)).toMatchObject({ status: 'signed_in' })
    await heimdall.run(changePassword, await asUser(heimdall, account), {
      currentPassword: account.password,
      newPassword: 'a bridge of three colours',
    })
    const changed = { ...input, password: 'a bridge of three colours' }
    expect(await heimdall.run(signIn, again, changed)).toMatchObject({ status: 'second_factor' })
  })
})

describe('used twice at once', () => {
  const wins = async (attempts: Promise<unknown>[]) =>
    (await Promise.allSettled(attempts)).filter(({ status }) => status === 'fulfilled').length

  test('one pending sign-in leads to one session', async () => {
    const pending = await begin()
    const [first = '', second = ''] = codes
    const attempts = [
      finish(pending, { code: totp.code() }),
      finish(pending, { method: 'backup_code', code: first }),
      finish(pending, { method: 'backup_code', code: second }),
    ]
    expect(await wins(attempts)).toBe(1)
    expect(await db().select().from(sessions).where(eq(sessions.userId, account.userId))).toHaveLength(1)
  })

  test('a code of the app lets one of two browsers in', async () => {
    const pendings = [await begin(), await begin(), await begin()]
    const code = totp.code()
    expect(await wins(pendings.map((pending) => finish(pending, { code })))).toBe(1)
    const failures = (await eventsInOutbox(heimdall)).filter(({ eventType }) => eventType === '2fa_failed')
    expect(failures.map(({ errorMessage }) => errorMessage)).toEqual(['code_used', 'code_used'])
    // An older one that nobody has used is of no use any more either.
    expect(await codeOf(finish(await begin(), { code: totp.code(-1) }))).toBe('code_used')
  })

  test('so does a backup code', async () => {
    const pendings = [await begin(), await begin()]
    const [code = ''] = codes
    expect(await wins(pendings.map((pending) => finish(pending, { method: 'backup_code', code })))).toBe(1)
    const used = await db().select().from(backupCodes).where(eq(backupCodes.userId, account.userId))
    expect(used.filter(({ usedAt }) => usedAt !== null)).toHaveLength(1)
  })

  test('many wrong ones at once are not more tries', async () => {
    const pending = await begin()
    const outcomes = await Promise.all(
      Array.from({ length: 9 }, () => codeOf(finish(pending, { code: wrongCode() }))),
    )
    expect(outcomes.filter((outcome) => outcome === 'wrong_code')).toHaveLength(4)
    expect(outcomes.filter((outcome) => outcome === 'too_many_wrong_codes')).toHaveLength(1)
  })
})

describe('a wrong code', () => {
  test('is recorded, and says how many tries are left until one has to start again', async () => {
    const pending = await begin()
    for (const triesLeft of ['4', '3', '2', '1']) {
      await expect(finish(pending, { code: wrongCode() })).rejects.toMatchObject({
        code: 'BAD_REQUEST',
        issues: [{ path: ['code'], code: 'wrong_code', params: { triesLeft } }],
      })
    }
    expect((await stateOf(pending)).pending).toMatchObject({ triesLeft: 1 })
    await expect(finish(pending, { code: wrongCode() })).rejects.toMatchObject({
      code: 'GONE',
      issues: [{ code: 'too_many_wrong_codes' }],
    })
    expect(await stateOf(pending)).toEqual({ pending: null })
    expect(await codeOf(finish(pending, { code: totp.code() }))).toBe('sign_in_expired')
    const attempts = (await eventsInOutbox(heimdall)).map(({ metadata }) => metadata.attempts)
    expect(attempts.sort()).toEqual([1, 2, 3, 4, 5])
    expect((await eventsInOutbox(heimdall))[0]).toMatchObject({
      eventType: '2fa_failed',
      userId: account.userId,
      actorId: null,
      status: 'failure',
      errorMessage: 'wrong_code',
      metadata: { method: 'totp', reason: 'wrong_code' },
    })
  })

  test.each(['12345', '1234567', 'abcdef', '-1', '１２３４５６', '0x1234', '\u0001'])(
    'is what is no code at all: %j',
    async (code) => {
      expect(await codeOf(finish(await begin(), { code }))).toBe('wrong_code')
      expect(await codeOf(finish(await begin(), { method: 'backup_code', code }))).toBe('wrong_code')
    },
  )

  test('is one of somebody else', async () => {
    const other = await createAccount(heimdall)
    const otherTotp = await giveTotp(heimdall, other)
    const [otherCode = ''] = await giveBackupCodes(heimdall, other)
    const pending = await begin()
    expect(await codeOf(finish(pending, { code: otherTotp.code() }))).toBe('wrong_code')
    expect(await codeOf(finish(pending, { method: 'backup_code', code: otherCode }))).toBe('wrong_code')
  })

  test('is one of an app that is still being set up', async () => {
    const pending = await begin()
    await db().update(totpFactors).set({ confirmedAt: null }).where(eq(totpFactors.userId, account.userId))
    expect(await codeOf(finish(pending, { code: totp.code() }))).toBe('wrong_code')
  })
})

describe('guessing from the outside', () => {
  const exhaust = async (ipAddress: string) => {
    let outcome: string | undefined
    for (let index = 0; index < 11 && outcome !== 'too_many_attempts'; index++) {
      outcome = await codeOf(finish(await begin(), { code: wrongCode() }, { ipAddress }))
    }
    return outcome
  }

  test('ends after ten from one network, without harm to others', async () => {
    expect(await exhaust('198.51.100.1')).toBe('too_many_attempts')
    await finish(await begin(), { code: totp.code() }, { ipAddress: '198.51.100.2' })
    const refusals = (await eventsInOutbox(heimdall)).filter(
      ({ errorMessage }) => errorMessage === 'too_many_attempts',
    )
    expect(refusals).toHaveLength(1)
  })

  test('from many networks ends too, but locks the owner out neither at home nor with a backup code', async () => {
    const { device } = await finish(await begin(), { code: totp.code(-1) })
    for (let net = 1; net <= 6; net++) await exhaust(`198.51.100.${net}`)
    const elsewhere = { ipAddress: '192.0.2.1' }
    expect(await codeOf(finish(await begin(), { code: totp.code() }, elsewhere))).toBe('too_many_attempts')
    const [backup = ''] = codes
    await finish(await begin(), { method: 'backup_code', code: backup }, elsewhere)
    const pendingSignIn = await begin()
    await finish(
      undefined,
      { code: totp.code() },
      { ...elsewhere, cookies: { pendingSignIn, device: device.token } },
    )
  })

  test('right codes use nothing up', async () => {
    for (let index = 0; index < 12; index++) {
      heimdall.clock.advance(60_000)
      await finish(await begin(), { code: totp.code() })
    }
    expect(heimdall.rateLimiter.count(`second-factor:account:${account.userId}`)).toBe(0)
  })
})

describe('no pending sign-in', () => {
  test('without a cookie, with a made-up one, or after ten minutes', async () => {
    const pending = await begin()
    expect(await codeOf(finish(undefined, { code: totp.code() }))).toBe('sign_in_expired')
    expect(await codeOf(finish('x'.repeat(43), { code: totp.code() }))).toBe('sign_in_expired')
    expect(await heimdall.run(getPendingSignIn, anonymousCall(), {})).toEqual({ pending: null })
    heimdall.clock.advance(600_000)
    expect(await codeOf(finish(pending, { code: totp.code() }))).toBe('sign_in_expired')
  })

  test.each([
    ['banned', { bannedAt: new Date(0) }],
    ['deleted', { deletedAt: new Date(0) }],
    ['told to choose another password', { mustChangePassword: true }],
  ])('of an account that was %s meanwhile', async (_name, change) => {
    const pending = await begin()
    await db().update(users).set(change).where(eq(users.id, account.userId))
    expect(await codeOf(finish(pending, { code: totp.code() }))).toBe('sign_in_expired')
    expect(await stateOf(pending)).toEqual({ pending: null })
  })

  test('after a change of the password', async () => {
    const pending = await begin()
    await heimdall.run(changePassword, await asUser(heimdall, account), {
      currentPassword: account.password,
      newPassword: 'a bridge of three colours',
    })
    expect(await codeOf(finish(pending, { code: totp.code() }))).toBe('sign_in_expired')
    expect(await db().select().from(pendingSignIns).where(eq(pendingSignIns.userId, account.userId))).toEqual(
      [],
    )
  })
})

describe('a new password that is due', () => {
  const newPassword = 'a bridge of three colours'
  const demand = () =>
    db().update(users).set({ mustChangePassword: true }).where(eq(users.id, account.userId))
  const user = async () => {
    const [row] = await db().select().from(users).where(eq(users.id, account.userId))
    return row
  }
  const bring = async (cookies: Record<string, string> = {}) => {
    const { email: identifier, password } = account
    const input = { identifier, password, newPassword }
    const outcome = await heimdall.run(signIn, anonymousCall({ cookies }), input)
    if (outcome.status !== 'second_factor') throw new Error('A second factor was expected')
    return outcome.pending.token
  }

  test('waits for the second factor: whoever knows the old one alone changes nothing', async () => {
    await demand()
    const before = await user()
    const pending = await bring()
    expect(await codeOf(finish(pending, { code: wrongCode() }))).toBe('wrong_code')
    expect(await user()).toEqual(before)
    expect((await eventsInOutbox(heimdall)).map(({ eventType }) => eventType)).toEqual(['2fa_failed'])
    await forgetEvents(heimdall)
    await finish(pending, { code: totp.code() })
    expect(await user()).toMatchObject({ mustChangePassword: false })
    expect((await eventsInOutbox(heimdall)).map(({ eventType }) => eventType)).toEqual([
      'password_changed',
      '2fa_verified',
      'login',
      'session_created',
    ])
    await expect(begin()).rejects.toMatchObject({ issues: [{ code: 'invalid_credentials' }] })
  })

  test('is asked for the factor in a trusted browser too, as it ends all trust', async () => {
    const { device } = await finish(await begin(), { code: totp.code(), trustDevice: true })
    await demand()
    const pending = await bring({ device: device.token })
    expect(await user()).toMatchObject({ mustChangePassword: true })
    expect(await codeOf(finish(pending, { code: totp.code(1) }))).toBe('in')
  })

  test('is not met by one that was brought before it was asked for again', async () => {
    await demand()
    const pending = await bring()
    const admin = await asUser(heimdall, await createAccount(heimdall, { role: 'admin' }))
    await heimdall.run(forceUserPasswordReset, admin, { userId: account.userId })
    expect(await codeOf(finish(pending, { code: totp.code() }))).toBe('sign_in_expired')
    expect(await user()).toMatchObject({ mustChangePassword: true })
  })
})

test('says what it waits for', async () => {
  const pending = await begin()
  expect(await stateOf(pending)).toEqual({
    pending: {
      methods: ['totp', 'backup_code'],
      triesLeft: 5,
      expiresAt: new Date(heimdall.clock.now().getTime() + 600_000).toISOString(),
    },
  })
})
