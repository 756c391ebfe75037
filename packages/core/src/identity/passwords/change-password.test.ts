import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  anonymousCall,
  asKey,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  giveTotp,
  queuedMails,
  type TestAccount,
  type TestServices,
  type UserCall,
} from '../../testing/index.ts'
import { signIn } from '../accounts/index.ts'
import { loadSession } from '../sessions/index.ts'
import { changePassword } from './change-password.ts'

let heimdall: TestServices
let account: TestAccount
let here: UserCall
let elsewhere: UserCall
const newPassword = 'a bridge of three colours'
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  account = await createAccount(heimdall)
  here = await asUser(heimdall, account)
  elsewhere = await asUser(heimdall, account)
  await forgetEvents(heimdall)
})

const isIn = async ({ token }: UserCall) => (await loadSession(heimdall.services, token)) !== null
const change = (input: { currentPassword?: string; newPassword?: string } = {}, call = here) =>
  heimdall.run(changePassword, call, { currentPassword: account.password, newPassword, ...input })
const enter = (password: string) =>
  heimdall.run(signIn, anonymousCall(), { identifier: account.email, password })

test('the new one opens, the old one does not, and all other browsers are out', async () => {
  expect(await change()).toEqual({ revoked: 1 })
  expect([await isIn(here), await isIn(elsewhere)]).toEqual([true, false])
  expect(heimdall.accessChanges).toContainEqual({ userId: account.userId })
  expect(await eventsInOutbox(heimdall)).toMatchObject([
    {
      eventType: 'password_changed',
      userId: account.userId,
      status: 'success',
      metadata: { method: 'password', sessionsRevoked: 1 },
    },
  ])
  const mails = (await queuedMails(heimdall)).filter(({ recipient }) => recipient === account.email)
  expect(mails).toMatchObject([{ template: 'password_changed' }])
  await enter(newPassword)
  await expect(enter(account.password)).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
})

test('whoever knows the password, and no more, is not let at the rest by changing it', async () => {
  heimdall.clock.advance(1_800_000)
  await change()
  const session = await loadSession(heimdall.services, here.token)
  expect(session?.authenticatedAt).toEqual(here.actor.authenticatedAt)
})

test('with a second factor it takes a fresh sign-in too: the password is half of the proof', async () => {
  await giveTotp(heimdall, account)
  heimdall.clock.advance(601_000)
  await expect(change()).rejects.toMatchObject({ issues: [{ code: 'fresh_sign_in_required' }] })
  await change({}, await asUser(heimdall, account))
})

test('a wrong present one changes nothing, is recorded, and can not be guessed without end', async () => {
  const guess = () => change({ currentPassword: 'not the one' })
  await expect(guess()).rejects.toMatchObject({
    code: 'BAD_REQUEST',
    issues: [{ path: ['currentPassword'], code: 'wrong_password' }],
  })
  expect(await eventsInOutbox(heimdall)).toMatchObject([
    { eventType: 'password_changed', status: 'failure', errorMessage: 'wrong_password' },
  ])
  for (let index = 0; index < 9; index++) await expect(guess()).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await expect(change()).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
  expect(await isIn(elsewhere)).toBe(true)
})

test.each([
  ['password_common', () => 'password123'],
  ['password_own_name', () => account.email],
  ['password_unchanged', () => account.password],
])('a new one that will not do (%s) is refused', async (code, password) => {
  await expect(change({ newPassword: password() })).rejects.toMatchObject({
    issues: [{ path: ['newPassword'], code }],
  })
  await enter(account.password)
})

test('of two at once, one wins', async () => {
  const both = await Promise.allSettled([
    change({ newPassword: 'first of two bridges' }),
    change({ newPassword: 'second of two bridges' }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  // The one that comes too late may leave a failure.
  const changes = (await eventsInOutbox(heimdall)).filter(({ status }) => status === 'success')
  expect(changes).toHaveLength(1)
})

test('a sign-in with the old one that is under way does not survive the change', async () => {
  const gate = Promise.withResolvers<void>()
  const { passwords } = heimdall.services
  const services = {
    ...heimdall.services,
    passwords: {
      ...passwords,
      verify: async (hash: string | null, password: string) => {
        const matches = await passwords.verify(hash, password)
        await gate.promise
        return matches
      },
    },
  }
  const input = signIn.input.parse({ identifier: account.email, password: account.password })
  const entering = signIn.execute(services, anonymousCall(), input)
  await change()
  gate.resolve()
  await expect(entering).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
})

test('it is for people who are signed in', async () => {
  const key = await asKey(heimdall, { owner: account, permissions: [] })
  const input = { currentPassword: account.password, newPassword }
  await expect(heimdall.run(changePassword, key, input)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(heimdall.run(changePassword, anonymousCall(), input)).rejects.toMatchObject({
    code: 'UNAUTHORIZED',
  })
})
