import { linkedAccounts, passkeys, sessions, users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../kernel/index.ts'
import {
  anonymousCall,
  asKey,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  giveBackupCodes,
  giveTotp,
  type TestAccount,
  type TestServices,
  type UserCall,
} from '../../testing/index.ts'
import { loadSession } from '../sessions/index.ts'
import { confirmIdentity } from './confirm-identity.ts'
import { getConfirmationWays } from './get-confirmation-ways.ts'

let heimdall: TestServices
let account: TestAccount
let here: UserCall
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  heimdall.clock.advance(3_600_000)
  account = await createAccount(heimdall)
  here = await asUser(heimdall, account)
  heimdall.clock.advance(1_800_000)
  await forgetEvents(heimdall)
  heimdall.accessChanges.length = 0
})

const db = () => heimdall.services.primary.db
type Input = Parameters<typeof confirmIdentity.input.parse>[0]
const confirm = (input: Input, call = here) =>
  // The tests also send what no form would.
  heimdall.run(confirmIdentity, call, input as { password?: string })
const ways = () => heimdall.run(getConfirmationWays, here, {})
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
const forgetPassword = () =>
  db().update(users).set({ passwordHash: null }).where(eq(users.id, account.userId))

describe('with the password', () => {
  test('the session is fresh and has a new token; the old one is dead', async () => {
    expect(await ways()).toMatchObject({ isFresh: false })
    const { token, expiresAt } = await confirm({ password: account.password })
    expect(await loadSession(heimdall.services, here.token)).toBeNull()
    expect(await loadSession(heimdall.services, token)).toMatchObject({
      sessionId: here.actor.sessionId,
      authenticatedAt: heimdall.clock.now(),
    })
    const renewed = { ...here.actor, authenticatedAt: heimdall.clock.now() }
    expect(await heimdall.run(getConfirmationWays, { ...here, actor: renewed }, {})).toMatchObject({
      isFresh: true,
    })
    const [row] = await db().select().from(sessions).where(eq(sessions.id, here.actor.sessionId))
    expect(row?.absoluteExpiresAt).toEqual(expiresAt)
    expect(heimdall.accessChanges).toEqual([{ sessionId: here.actor.sessionId }])
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      {
        eventType: 'login',
        userId: account.userId,
        status: 'success',
        metadata: { method: 'password', app: 'confirmation', sessionId: here.actor.sessionId },
      },
    ])
  })

  test('a wrong one changes nothing, is recorded, and can not be guessed without end', async () => {
    for (let index = 0; index < 10; index++) {
      await expect(confirm({ password: 'not the one' })).rejects.toMatchObject({
        code: 'BAD_REQUEST',
        issues: [{ path: ['password'], code: 'wrong_password' }],
      })
    }
    await expect(confirm({ password: account.password })).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
    expect(await loadSession(heimdall.services, here.token)).toMatchObject({
      authenticatedAt: here.actor.authenticatedAt,
    })
    expect((await eventsInOutbox(heimdall))[0]).toMatchObject({
      eventType: 'login_failed',
      userId: account.userId,
      status: 'failure',
      errorMessage: 'wrong_password',
    })
  })

  test('right ones use nothing up', async () => {
    for (let index = 0; index < 12; index++) await confirm({ password: account.password })
  })

  test('one that was changed meanwhile is wrong', async () => {
    const services = {
      ...heimdall.services,
      passwords: {
        ...heimdall.services.passwords,
        verify: async () => {
          await db().update(users).set({ passwordHash: 'another' }).where(eq(users.id, account.userId))
          return true
        },
      },
    }
    await expect(
      confirmIdentity.execute(services, here, { password: account.password }),
    ).rejects.toMatchObject({ issues: [{ code: 'wrong_password' }] })
  })

  test('nothing at all is not enough', async () => {
    await expect(confirm({})).rejects.toMatchObject({ issues: [{ path: ['password'], code: 'required' }] })
  })
})

describe('with a second factor', () => {
  test('the password alone is not enough, nor is the code', async () => {
    const totp = await giveTotp(heimdall, account)
    expect(await ways()).toMatchObject({ passkey: false, password: true, codes: ['totp'], link: false })
    const code = { method: 'totp', code: totp.code() } as const
    const { password } = account
    await expect(confirm({ password })).rejects.toMatchObject({ issues: [{ path: ['code'] }] })
    await expect(confirm({ code })).rejects.toMatchObject({ issues: [{ path: ['password'] }] })
    await expect(confirm({ password: 'wrong', code })).rejects.toMatchObject({
      issues: [{ code: 'wrong_password' }],
    })
    await expect(confirm({ password, code: { ...code, code: '12345x' } })).rejects.toMatchObject({
      issues: [{ path: ['code'], code: 'wrong_code' }],
    })
    const { token } = await confirm({ password, code })
    expect(await loadSession(heimdall.services, token)).not.toBeNull()
    const [row] = await db().select().from(sessions).where(eq(sessions.id, here.actor.sessionId))
    expect(row?.secondFactor).toBe('totp')
    const there = await asUser(heimdall, account)
    await expect(confirm({ password, code }, there)).rejects.toMatchObject({
      issues: [{ code: 'code_used' }],
    })
    expect((await eventsInOutbox(heimdall)).map(({ metadata }) => metadata.method).sort()).toEqual([
      'code',
      'code',
      'password',
      'password+totp',
    ])
  })

  test('a backup code stands in for a lost phone, once', async () => {
    await giveTotp(heimdall, account)
    const [code = ''] = await giveBackupCodes(heimdall, account)
    const input = { password: account.password, code: { method: 'backup_code', code } } as const
    const there = await asUser(heimdall, account)
    const both = await Promise.allSettled([confirm(input), confirm(input, there)])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('without a password the code stands for itself', async () => {
    const totp = await giveTotp(heimdall, account)
    await forgetPassword()
    expect(await ways()).toMatchObject({ passkey: false, password: false, codes: ['totp'], link: false })
    await confirm({ code: { method: 'totp', code: totp.code() } })
  })

  test('fifty wrong ones a day are enough; a backup code still does', async () => {
    const totp = await giveTotp(heimdall, account)
    const [backup = ''] = await giveBackupCodes(heimdall, account)
    await forgetPassword()
    const guess = () => confirm({ code: { method: 'totp', code: '12345x' } })
    for (let index = 0; index < 50; index++) {
      if (index % 10 === 0) heimdall.clock.advance(900_000)
      await expect(guess()).rejects.toMatchObject({ issues: [{ code: 'wrong_code' }] })
    }
    heimdall.clock.advance(900_000)
    const right = () => confirm({ code: { method: 'totp', code: totp.code() } })
    await expect(right()).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
    await confirm({ code: { method: 'backup_code', code: backup } })
    heimdall.clock.advance(86_400_000)
    for (let index = 0; index < 60; index++) {
      heimdall.clock.advance(30_000)
      await right()
    }
  })

  test('where it is a passkey alone, nothing else does', async () => {
    await addPasskey()
    expect(await ways()).toMatchObject({ passkey: true, password: false, codes: [], link: false })
    await expect(confirm({ password: account.password })).rejects.toMatchObject({
      code: 'FORBIDDEN',
      issues: [{ code: 'confirmation_unavailable' }],
    })
  })
})

test('an account elsewhere is asked only where there is nothing else', async () => {
  await forgetPassword()
  expect(await ways()).toMatchObject({ password: false, link: false })
  await expect(confirm({ password: 'x' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(await db().select().from(linkedAccounts)).toEqual([])
})

test('it is for people who are signed in', async () => {
  const key = await asKey(heimdall, { owner: account, permissions: [] })
  await expect(heimdall.run(confirmIdentity, key, { password: 'x' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  await expect(heimdall.run(confirmIdentity, anonymousCall(), { password: 'x' })).rejects.toMatchObject({
    code: 'UNAUTHORIZED',
  })
})
