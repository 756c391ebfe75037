import { mailOutbox, roles, settings, userRoles, users } from '@heimdall/db/core'
import { eq, sql } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { AppError } from '../../kernel/index.ts'
import {
  anonymousCall,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  sendMails,
  signedInBy,
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
  await heimdall.services.primary.db.delete(mailOutbox)
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
  test('is made, with the role that everybody has, and claims its address', async () => {
    expect(await enrol('Heidi', 'Heidi@Example.org')).toEqual({ confirmEmail: true })
    const account = await accountOf('heidi')
    expect(account).toMatchObject({
      username: 'Heidi',
      email: 'heidi@example.org',
      emailVerifiedAt: null,
      preferredLocale: 'de',
    })
    const held = await heimdall.services.primary.db
      .select({ name: roles.name })
      .from(userRoles)
      .innerJoin(roles, eq(roles.id, userRoles.roleId))
      .where(eq(userRoles.userId, account?.id ?? ''))
    expect(held).toEqual([{ name: 'user' }])
  })

  test('without a language has that of the platform, and so has its mail', async () => {
    const { db } = heimdall.services.primary
    await db.insert(settings).values({
      key: 'default_locale',
      value: sql`'"de"'::jsonb`,
      updatedAt: heimdall.clock.now(),
    })
    const input = { username: 'undine', email: 'undine@example.org', password }
    await heimdall.run(register, anonymousCall({ ipAddress: '203.0.113.8' }), input)
    expect(await accountOf('undine')).toMatchObject({ preferredLocale: 'de' })
    expect((await sendMails(heimdall))[0]?.text).toContain('Hallo undine,')
    await db.delete(settings).where(eq(settings.key, 'default_locale'))
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
  const attempt = (identifier: string) => heimdall.run(signIn, anonymousCall(), { identifier, password })
  const outcome = (promise: Promise<unknown>) =>
    promise.catch((error: unknown) => (error instanceof AppError ? error.issues : error))

  test('gets the same answer as a free one, then and at every sign-in after it', async () => {
    await createAccount(heimdall, { username: 'peter', email: 'peter@example.org' })
    const taken = [await outcome(enrol('somebody-else', 'PETER@example.org'))]
    const free = [await outcome(enrol('really-new', 'new@example.org'))]
    // The address, the name that was chosen, and once more with a name that is now taken.
    taken.push(await outcome(attempt('peter@example.org')), await outcome(attempt('somebody-else')))
    free.push(await outcome(attempt('new@example.org')), await outcome(attempt('really-new')))
    taken.push(await outcome(enrol('somebody-else', 'peter@example.org')))
    free.push(await outcome(enrol('really-new', 'new@example.org')))
    expect(taken).toEqual(free)
    expect(taken).toMatchObject([
      { confirmEmail: true },
      [{ code: 'email_unverified' }],
      [{ code: 'email_unverified' }],
      [{ code: 'username_taken' }],
    ])
  })

  test('costs a sign-in as many looks at passwords as a free one', async () => {
    await createAccount(heimdall, { email: 'ursli@example.org' })
    await enrol('ursli-again', 'ursli@example.org')
    await enrol('flurina', 'flurina@example.org')
    const looksOf = async (identifier: string) => {
      heimdall.passwords.checked.length = 0
      await outcome(attempt(identifier))
      return heimdall.passwords.checked.length
    }
    expect(await looksOf('ursli@example.org')).toBe(2)
    expect(await looksOf('flurina@example.org')).toBe(2)
    expect(await looksOf('nobody@example.org')).toBe(2)
    expect(await looksOf('ursli-again')).toBe(1)
    expect(await looksOf('no-such-name')).toBe(1)
  })

  test('belongs to its owner: they get a word, find it in the log, and no link', async () => {
    const owner = await createAccount(heimdall, { email: 'dora@example.org', locale: 'de' })
    await enrol('somebody', 'dora@example.org')
    await forgetEvents(heimdall)
    const [mail, ...others] = await sendMails(heimdall)
    expect(others).toEqual([])
    expect(mail).toMatchObject({
      to: 'dora@example.org',
      subject: 'Jemand wollte sich mit deiner Adresse registrieren',
    })
    expect(mail?.text).toContain(`Hallo ${owner.username},`)
    expect(mail?.text).not.toContain('#')
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      {
        eventType: 'user_created',
        userId: owner.userId,
        actorId: null,
        status: 'failure',
        errorMessage: 'email_has_account',
        ipAddress: '203.0.113.7',
        userAgent: 'Test Browser/1.0',
      },
    ])
    const { userId } = await signedInBy(
      heimdall.run(signIn, anonymousCall(), { identifier: owner.email, password: owner.password }),
    )
    expect(userId).toBe(owner.userId)
  })

  test('gets three mails in an hour at most, however often it is registered', async () => {
    await createAccount(heimdall, { email: 'flood@example.org' })
    for (let count = 0; count < 6; count++)
      await enrol(`flood-${count}`, 'flood@example.org', `198.51.100.${count}`)
    expect(await sendMails(heimdall)).toHaveLength(3)
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

  test('with the same address: an account for each, and the same answer for all', async () => {
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map((n) => enrol(`other${n}`, 'same@example.org')))
    expect(outcomes).toEqual(Array(4).fill({ status: 'fulfilled', value: { confirmEmail: true } }))
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
    await expect(enrol('late')).resolves.toEqual({ confirmEmail: true })
  })

  test('the twenty-first from an address within the hour', async () => {
    for (let count = 0; count < 20; count++) await enrol(`crowd${count}`)
    await expect(enrol('one-too-many')).rejects.toMatchObject({
      code: 'TOO_MANY_REQUESTS',
      retryAfterSeconds: 3600,
    })
    await expect(enrol('from-elsewhere', undefined, '203.0.113.8')).resolves.toEqual({ confirmEmail: true })
    heimdall.clock.advance(3_600_000)
    await expect(enrol('one-too-many')).resolves.toEqual({ confirmEmail: true })
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
