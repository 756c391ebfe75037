import { roles, setUpLinks, userRoles, users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  anonymousCall,
  createAccount,
  createTestServices,
  eventsInOutbox,
  type TestServices,
} from '../../testing/index.ts'
import { loadSession } from '../sessions/index.ts'
import { setUp } from './set-up.ts'
import { getSetUpState, issueSetUpToken } from './set-up-link.ts'

let heimdall: TestServices
beforeEach(async () => {
  heimdall = await createTestServices()
})
afterEach(() => heimdall.close())

const password = 'correct horse battery staple'
const gone = { code: 'GONE', issues: [{ path: ['token'], code: 'set_up_link_gone' }] }

async function newToken(): Promise<string> {
  const token = await issueSetUpToken(heimdall.services)
  if (token === null) throw new Error('A token was expected')
  return token
}
const use = (token: string, name = 'first', ipAddress = '203.0.113.7') =>
  heimdall.run(setUp, anonymousCall({ ipAddress }), {
    token,
    username: name,
    email: `${name}@example.org`,
    password,
  })
const stateOf = (token: string) => heimdall.run(getSetUpState, anonymousCall(), { token })
const superAdmins = () =>
  heimdall.services.primary.db
    .select({ username: users.username })
    .from(userRoles)
    .innerJoin(roles, eq(roles.id, userRoles.roleId))
    .innerJoin(users, eq(users.id, userRoles.userId))
    .where(eq(roles.name, 'super_admin'))

describe('the link', () => {
  test('makes the first super admin, signs in, and is used up', async () => {
    const token = await newToken()
    expect(await stateOf(token)).toEqual({ needed: true, tokenValid: true })
    const signedIn = await use(token)
    const actor = await loadSession(heimdall.services, signedIn.token)
    expect(actor?.roles).toEqual(['super_admin', 'user'])
    expect(actor?.permissions.has('permission:write')).toBe(true)
    expect(await stateOf(token)).toEqual({ needed: false, tokenValid: false })
    expect(await issueSetUpToken(heimdall.services)).toBeNull()
    await expect(use(token, 'second')).rejects.toMatchObject(gone)
  })

  test('leaves its events', async () => {
    const { userId, sessionId } = await use(await newToken())
    const events = await eventsInOutbox(heimdall)
    expect(events.map(({ eventType }) => eventType)).toEqual([
      'role_assigned',
      'user_created',
      'login',
      'session_created',
    ])
    for (const event of events) expect(event).toMatchObject({ userId, actorId: userId, status: 'success' })
    expect(events[0]?.metadata).toMatchObject({ roleName: 'super_admin' })
    expect(events[2]?.metadata).toEqual({ method: 'set_up_link', sessionId })
  })

  test('is stored as a hash only', async () => {
    const token = await newToken()
    expect(token).toMatch(/^[\w-]{43}$/)
    const [row] = await heimdall.services.primary.sql`SELECT t::text AS text FROM set_up_links AS t`
    expect(row?.text).not.toContain(token)
  })

  test('from two browsers at once, each on a connection of its own: exactly one wins', async () => {
    const token = await newToken()
    const outcomes = await Promise.allSettled(['one', 'two', 'three'].map((name) => use(token, name)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject(gone)
    expect(await superAdmins()).toHaveLength(1)
    expect(await heimdall.services.primary.db.select().from(users)).toHaveLength(1)
  })

  test('ends those before it: after two starts only the last one works', async () => {
    const [first, second] = [await newToken(), await newToken()]
    expect(await stateOf(first)).toEqual({ needed: true, tokenValid: false })
    await expect(use(first)).rejects.toMatchObject(gone)
    expect(await stateOf(second)).toEqual({ needed: true, tokenValid: true })
    await expect(use(second)).resolves.toBeDefined()
  })

  test('of several processes that start at once: one works', async () => {
    // Again and again: in the first round the connections are still being opened, one after the other.
    for (let round = 0; round < 5; round++) {
      const tokens = await Promise.all([1, 2, 3, 4, 5, 6].map(() => newToken()))
      const states = await Promise.all(tokens.map(stateOf))
      expect(states.filter(({ tokenValid }) => tokenValid)).toHaveLength(1)
    }
  })

  test('once used, stays used, even when the administrator it made is gone', async () => {
    const token = await newToken()
    const { userId } = await use(token)
    const deletedAt = heimdall.clock.now()
    await heimdall.services.primary.db.update(users).set({ deletedAt }).where(eq(users.id, userId))
    expect(await stateOf(token)).toEqual({ needed: true, tokenValid: false })
    await expect(use(token, 'second')).rejects.toMatchObject(gone)
    await expect(use(await newToken(), 'third')).resolves.toBeDefined()
  })

  test('is good for seven days', async () => {
    const token = await newToken()
    heimdall.clock.advance(7 * 86_400_000 - 1)
    expect((await stateOf(token)).tokenValid).toBe(true)
    heimdall.clock.advance(1)
    expect((await stateOf(token)).tokenValid).toBe(false)
    await expect(use(token)).rejects.toMatchObject(gone)
  })

  test('is not used up by a mistake in the form', async () => {
    await createAccount(heimdall, { username: 'heidi', email: 'heidi@example.org' })
    const token = await newToken()
    await expect(use(token, 'heidi')).rejects.toMatchObject({ code: 'CONFLICT' })
    expect((await stateOf(token)).tokenValid).toBe(true)
    await expect(use(token, 'clara')).resolves.toBeDefined()
  })
})

describe('without the link', () => {
  test('nothing happens, whoever guesses', async () => {
    await newToken()
    await expect(use('x'.repeat(43))).rejects.toMatchObject(gone)
    expect(await heimdall.services.primary.db.select().from(users)).toEqual([])
    expect(await eventsInOutbox(heimdall)).toEqual([])
  })

  test('an address has twenty attempts in a quarter of an hour', async () => {
    for (let count = 0; count < 20; count++) await expect(use('x'.repeat(43))).rejects.toMatchObject(gone)
    const token = await newToken()
    await expect(use(token)).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
    await expect(use(token, 'first', '203.0.113.8')).resolves.toBeDefined()
  })

  test('the state of anything else is that it is not valid', async () => {
    const [link] = await heimdall.services.primary.db.select().from(setUpLinks)
    expect(link).toBeUndefined()
    for (const token of ['', 'x', "' OR true --", 'x'.repeat(200)]) {
      expect(await stateOf(token)).toEqual({ needed: true, tokenValid: false })
    }
    expect(getSetUpState.input.safeParse({ token: 'x'.repeat(201) }).success).toBe(false)
  })
})

test('refuses a weak password, and input that the schema does not know', async () => {
  const token = await newToken()
  const good = { token, username: 'first', email: 'first@example.org', password }
  const weak = heimdall.run(setUp, anonymousCall(), { ...good, password: 'password' })
  await expect(weak).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  for (const input of [
    { ...good, token: 'short' },
    { ...good, email: 'x' },
    { ...good, password: '1234567' },
    {},
  ]) {
    expect(setUp.input.safeParse(input).success).toBe(false)
  }
})
