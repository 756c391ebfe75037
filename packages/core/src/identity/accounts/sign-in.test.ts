import { sessions, users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  anonymousCall,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  signedInBy,
  type TestAccount,
  type TestServices,
} from '../../testing/index.ts'
import { createPasswordHasher } from '../passwords/index.ts'
import { loadSession } from '../sessions/index.ts'
import { signIn } from './sign-in.ts'

let heimdall: TestServices
let account: TestAccount
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  heimdall.clock.advance(3_600_000)
  account = await createAccount(heimdall, { password: 'a very secret passphrase' })
  await forgetEvents(heimdall)
  heimdall.accessChanges.length = 0
  heimdall.passwords.checked.length = 0
})

const attempt = (identifier: string, password: string, call = anonymousCall()) =>
  signedInBy(heimdall.run(signIn, call, { identifier, password }))
const failure = async (attempted: Promise<unknown>) => {
  const error: unknown = await attempted.then(
    () => 'no error',
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Error)) throw new Error('A failure was expected')
  return { ...error, message: error.message }
}

describe('with the right password', () => {
  test.each([
    ['the e-mail address', () => account.email],
    ['the address in capitals', () => account.email.toUpperCase()],
    ['the username', () => account.username],
    ['the username in capitals, among spaces', () => ` ${account.username.toUpperCase()} `],
  ])('signs in by %s', async (_name, identifier) => {
    const signedIn = await attempt(identifier(), account.password)
    expect(signedIn.userId).toBe(account.userId)
    expect(await loadSession(heimdall.services, signedIn.token)).toMatchObject({
      userId: account.userId,
      sessionId: signedIn.sessionId,
    })
    const days = (signedIn.expiresAt.getTime() - heimdall.clock.now().getTime()) / 86_400_000
    expect(days).toBe(90)
  })

  test('records who came from where, and keeps when', async () => {
    const { sessionId } = await attempt(account.email, account.password)
    const common = {
      userId: account.userId,
      actorId: account.userId,
      status: 'success',
      ipAddress: '203.0.113.7',
      userAgent: 'Test Browser/1.0',
    }
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { ...common, eventType: 'login', resourceType: 'auth', metadata: { method: 'password', sessionId } },
      { ...common, eventType: 'session_created', resourceType: 'session', resourceId: sessionId },
    ])
    const [row] = await heimdall.services.primary.db.select().from(users).where(eq(users.id, account.userId))
    expect(row?.lastLoginAt).toEqual(heimdall.clock.now())
  })

  test('again in the same browser replaces the session there', async () => {
    const before = await asUser(heimdall, account)
    const { sessionId, token } = await attempt(account.email, account.password, before)
    expect(sessionId).not.toBe(before.actor.sessionId)
    expect(await loadSession(heimdall.services, before.token)).toBeNull()
    expect(await loadSession(heimdall.services, token)).not.toBeNull()
    expect(heimdall.accessChanges).toEqual([{ sessionId: before.actor.sessionId }])
  })

  test('in the place of somebody else’s session is an event of theirs', async () => {
    const other = await asUser(heimdall, await createAccount(heimdall))
    await forgetEvents(heimdall)
    await attempt(account.email, account.password, other)
    const events = await eventsInOutbox(heimdall)
    expect(events.filter(({ eventType }) => eventType === 'session_revoked')).toMatchObject([
      { userId: other.actor.userId, resourceId: other.actor.sessionId, metadata: { reason: 'replaced' } },
    ])
  })

  test('twice at once makes two sessions', async () => {
    const both = await Promise.all([1, 2].map(() => attempt(account.email, account.password)))
    expect(new Set(both.map(({ token }) => token)).size).toBe(2)
    const rows = await heimdall.services.primary.db
      .select()
      .from(sessions)
      .where(eq(sessions.userId, account.userId))
    expect(rows).toHaveLength(2)
  })
})

describe('refused', () => {
  test('an unknown account and a wrong password look the same, and cost the same', async () => {
    const unknown = await failure(attempt('nobody@example.org', account.password))
    const wrong = await failure(attempt(account.email, 'not the password'))
    expect(unknown).toEqual(wrong)
    expect(unknown).toMatchObject({ code: 'UNAUTHORIZED', issues: [{ code: 'invalid_credentials' }] })
    // By an address its owner and whoever claims it are tried, each time, whether or not there is one.
    expect(heimdall.passwords.checked).toEqual([null, null, expect.any(String), null])
  })

  test('both are recorded for the administrators, who learn which it was', async () => {
    await failure(attempt('nobody@example.org', account.password))
    heimdall.clock.advance(1)
    await failure(attempt(account.username, 'not the password'))
    const common = {
      eventType: 'login_failed',
      actorId: null,
      status: 'failure',
      metadata: { method: 'password' },
    }
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { ...common, userId: null, errorMessage: 'unknown_account' },
      { ...common, userId: account.userId, errorMessage: 'wrong_password' },
    ])
  })

  test('only whoever knows the password is told of a ban', async () => {
    const banned = await createAccount(heimdall, { bannedAt: heimdall.clock.now() })
    const wrong = await failure(attempt(banned.email, 'not the password'))
    expect(wrong).toEqual(await failure(attempt('nobody@example.org', 'x')))
    const right = await failure(attempt(banned.email, banned.password))
    expect(right).toMatchObject({ code: 'FORBIDDEN', issues: [{ code: 'banned' }] })
    const reasons = (await eventsInOutbox(heimdall)).map(({ errorMessage }) => errorMessage)
    expect(reasons.sort()).toEqual(['banned', 'unknown_account', 'wrong_password'])
    expect(
      await heimdall.services.primary.db.select().from(sessions).where(eq(sessions.userId, banned.userId)),
    ).toEqual([])
  })

  test('a ban that is over refuses nobody', async () => {
    const bannedAt = heimdall.clock.now()
    const banned = await createAccount(heimdall, {
      bannedAt,
      banExpiresAt: new Date(bannedAt.getTime() + 1_000),
    })
    expect(await failure(attempt(banned.email, banned.password))).toMatchObject({ code: 'FORBIDDEN' })
    heimdall.clock.advance(1_000)
    await expect(attempt(banned.email, banned.password)).resolves.toMatchObject({ userId: banned.userId })
  })

  test('a deleted account is unknown, and so is one without a password', async () => {
    const deleted = await createAccount(heimdall, { deletedAt: heimdall.clock.now() })
    const linked = await createAccount(heimdall)
    await heimdall.services.primary.db
      .update(users)
      .set({ passwordHash: null })
      .where(eq(users.id, linked.userId))
    const expected = await failure(attempt('nobody@example.org', 'x'))
    expect(await failure(attempt(deleted.email, deleted.password))).toEqual(expected)
    expect(await failure(attempt(linked.email, linked.password))).toEqual(expected)
  })

  test.each(["' OR 1=1 --", '%', '_', '*', "admin'/*"])('no pattern and no SQL: %s', async (identifier) => {
    expect(await failure(attempt(identifier, account.password))).toMatchObject({ code: 'UNAUTHORIZED' })
  })

  test('a NUL is malformed, not a breakdown', async () => {
    expect(await failure(attempt('a\0b', 'x'))).toMatchObject({ code: 'BAD_REQUEST' })
  })

  test('what the schema refuses', () => {
    const password = 'x'
    for (const input of [
      {},
      { identifier: '', password },
      { identifier: ' ', password },
      { identifier: 'a', password: '' },
      { identifier: 'a', password: 'x'.repeat(257) },
      { identifier: 'x'.repeat(255), password },
      { identifier: { $ne: null }, password },
    ]) {
      expect(signIn.input.safeParse(input).success).toBe(false)
    }
  })
})

test('the password is in no event, no row and no log, whether right or wrong', async () => {
  await attempt(account.email, account.password)
  await failure(attempt(account.email, 'a wrong but still private one'))
  await failure(attempt('nobody@example.org', account.password))
  const { sql } = heimdall.services.primary
  const rows = await Promise.all(
    ['audit_outbox', 'sessions', 'users', 'audit_events'].map(
      (table) => sql`SELECT t::text FROM ${sql(table)} AS t`,
    ),
  )
  const everything = JSON.stringify([rows, heimdall.logged])
  expect(everything).toContain('login_failed')
  expect(everything).not.toContain(account.password)
  expect(everything).not.toContain('still private')
})

test('works with argon2id, and a real hash is never taken for the password', async () => {
  const real = await createTestServices({ passwords: createPasswordHasher() })
  try {
    const person = await createAccount(real)
    const { services } = real
    const [row] = await services.primary.db.select().from(users).where(eq(users.id, person.userId))
    const hash = row?.passwordHash ?? ''
    expect(hash).toMatch(/^\$argon2id\$/)
    const input = { identifier: person.email, password: person.password }
    await expect(real.run(signIn, anonymousCall(), input)).resolves.toMatchObject({ userId: person.userId })
    await expect(real.run(signIn, anonymousCall(), { ...input, password: hash })).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
    })
  } finally {
    await real.close()
  }
})
