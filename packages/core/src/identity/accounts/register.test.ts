import { roles, settings, userRoles, users } from '@heimdall/db/core'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  anonymousCall,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  type TestServices,
} from '../../testing/index.ts'
import { register } from './register.ts'
import { signIn } from './sign-in.ts'

let heimdall: TestServices
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  heimdall.clock.advance(3_600_000)
  await forgetEvents(heimdall)
})

const password = 'correct horse battery staple'
const enrol = (username: string, email = `${username}@example.org`, ipAddress = '203.0.113.7') =>
  heimdall.run(register, anonymousCall({ ipAddress }), { username, email, password, locale: 'de' })
const accountOf = async (username: string) => {
  const rows = await heimdall.services.primary.db
    .select()
    .from(users)
    .where(sql`lower(${users.username}) = ${username.toLowerCase()}`)
  return rows[0]
}
const usernameTaken = { code: 'CONFLICT', issues: [{ path: ['username'], code: 'username_taken' }] }

describe('a new account', () => {
  test('is made, with the role that everybody has, and can sign in', async () => {
    expect(await enrol('Heidi', 'Heidi@Example.org')).toEqual({ done: true })
    const account = await accountOf('heidi')
    expect(account).toMatchObject({
      username: 'Heidi',
      email: 'heidi@example.org',
      preferredLocale: 'de',
    })
    const held = await heimdall.services.primary.db
      .select({ name: roles.name })
      .from(userRoles)
      .innerJoin(roles, eq(roles.id, userRoles.roleId))
      .where(eq(userRoles.userId, account?.id ?? ''))
    expect(held).toEqual([{ name: 'user' }])
    const signedIn = await heimdall.run(signIn, anonymousCall(), {
      identifier: 'heidi@example.org',
      password,
    })
    expect(signedIn.userId).toBe(account?.id)
  })

  test('is recorded, without its password', async () => {
    await enrol('clara')
    const account = await accountOf('clara')
    const events = await eventsInOutbox(heimdall)
    expect(events).toMatchObject([
      {
        eventType: 'user_created',
        userId: account?.id,
        actorId: account?.id,
        resourceType: 'user',
        resourceId: account?.id,
        status: 'success',
        metadata: { method: 'password', username: 'clara', roles: ['user'] },
      },
    ])
    expect(JSON.stringify([events, account])).not.toContain(password)
  })
})

describe('an e-mail address that has an account', () => {
  test('gets the same answer, makes nothing, and its owner finds the attempt in the log', async () => {
    const owner = await createAccount(heimdall, { username: 'peter', email: 'peter@example.org' })
    expect(await enrol('somebody-else', 'PETER@example.org')).toEqual(await enrol('really-new'))
    expect(await accountOf('somebody-else')).toBeUndefined()
    const attempts = (await eventsInOutbox(heimdall)).filter(({ status }) => status === 'failure')
    expect(attempts).toMatchObject([
      {
        eventType: 'user_created',
        userId: owner.userId,
        actorId: null,
        resourceId: owner.userId,
        errorMessage: 'email_has_account',
      },
    ])
  })

  test('can not be told from one that has none by way of a username that is taken', async () => {
    await createAccount(heimdall, { username: 'taken', email: 'known@example.org' })
    await expect(enrol('taken', 'unknown@example.org')).rejects.toMatchObject(usernameTaken)
    await expect(enrol('taken', 'known@example.org')).rejects.toMatchObject(usernameTaken)
  })
})

test('a username is taken in any case', async () => {
  await enrol('Dete')
  await expect(enrol('dETE', 'other@example.org')).rejects.toMatchObject(usernameTaken)
})

describe('two at once', () => {
  test('with the same name: one wins, the other is told', async () => {
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map((n) => enrol('twin', `twin${n}@example.org`)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject(usernameTaken)
    }
    expect(await eventsInOutbox(heimdall)).toHaveLength(1)
  })

  test('with the same address: one account, the same answer for all', async () => {
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map((n) => enrol(`other${n}`, 'same@example.org')))
    expect(outcomes).toEqual(Array(4).fill({ status: 'fulfilled', value: { done: true } }))
    const made = await heimdall.services.primary.db
      .select()
      .from(users)
      .where(eq(users.email, 'same@example.org'))
    expect(made).toHaveLength(1)
    const events = await eventsInOutbox(heimdall)
    expect(events.map(({ status }) => status).sort()).toEqual(['failure', 'failure', 'failure', 'success'])
  })
})

describe('refused', () => {
  test('a password that everybody uses, before anything is written', async () => {
    const attempt = heimdall.run(register, anonymousCall(), {
      username: 'careless',
      email: 'careless@example.org',
      password: 'password1',
    })
    await expect(attempt).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      issues: [{ code: 'password_common' }],
    })
    expect(await accountOf('careless')).toBeUndefined()
  })

  test.each(['admin', 'HeimdaII', 'r00t', 'Sup-port', 'm.o.d'])(
    '%s, which others would take for the operators',
    async (username) => {
      await expect(enrol(username)).rejects.toMatchObject({
        code: 'BAD_REQUEST',
        issues: [{ path: ['username'], code: 'username_reserved' }],
      })
      expect(await accountOf(username)).toBeUndefined()
    },
  )

  test('everything, while registration is closed', async () => {
    const { db } = heimdall.services.primary
    await db
      .insert(settings)
      .values({ key: 'registration_enabled', value: false, updatedAt: heimdall.clock.now() })
    await expect(enrol('late')).rejects.toMatchObject({
      code: 'FORBIDDEN',
      issues: [{ code: 'registration_closed' }],
    })
    await db.delete(settings)
    await expect(enrol('late')).resolves.toEqual({ done: true })
  })

  test('the twenty-first from an address within the hour', async () => {
    for (let count = 0; count < 20; count++) await enrol(`crowd${count}`)
    await expect(enrol('one-too-many')).rejects.toMatchObject({
      code: 'TOO_MANY_REQUESTS',
      retryAfterSeconds: 3600,
    })
    await expect(enrol('from-elsewhere', undefined, '203.0.113.8')).resolves.toEqual({ done: true })
    heimdall.clock.advance(3_600_000)
    await expect(enrol('one-too-many')).resolves.toEqual({ done: true })
  })

  const good = { email: 'a@example.org', username: 'abc', password }
  test.each([
    ['no e-mail address', { ...good, email: 'a@' }],
    ['an endless address', { ...good, email: `${'a'.repeat(250)}@example.org` }],
    ['a short name', { ...good, username: 'ab' }],
    ['a long name', { ...good, username: 'a'.repeat(33) }],
    ['a name like an address', { ...good, username: 'a@example.org' }],
    ['a name that ends in a dot', { ...good, username: 'abc.' }],
    ['a name in other letters', { ...good, username: 'аdmin' }],
    ['a short password', { ...good, password: '1234567' }],
    ['an endless password', { ...good, password: 'x'.repeat(257) }],
    ['another language', { ...good, locale: 'fr' }],
    ['nothing', {}],
  ])('%s, by the schema', (_name, input) => expect(register.input.safeParse(input).success).toBe(false))
})
