import { users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  anonymousCall,
  asKey,
  asSystem,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  type TestServices,
} from '../../testing/index.ts'
import { createUser } from './create-user.ts'
import { getUser } from './get-user.ts'
import { signIn } from './sign-in.ts'

let heimdall: TestServices
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())
beforeEach(() => forgetEvents(heimdall))

const password = 'correct horse battery staple'
const details = (username: string) => ({ username, email: `${username}@example.org`, password })

describe('the command line', () => {
  test('makes an account that can sign in', async () => {
    const { id } = await heimdall.run(createUser, asSystem(), details('heidi'))
    const signedIn = await heimdall.run(signIn, anonymousCall(), { identifier: 'heidi', password })
    expect(signedIn.userId).toBe(id)
    const events = await eventsInOutbox(heimdall)
    expect(events.filter(({ eventType }) => eventType === 'user_created')).toMatchObject([
      {
        userId: id,
        actorId: null,
        resourceId: id,
        metadata: { username: 'heidi', roles: ['user'], actor: 'test' },
      },
    ])
    expect(JSON.stringify(events)).not.toContain(password)
  })

  test('gives it a role, and records that too', async () => {
    const { id } = await heimdall.run(createUser, asSystem(), { ...details('peter'), role: 'super_admin' })
    expect((await heimdall.run(getUser, asSystem(), { userId: id })).roles).toEqual(['super_admin', 'user'])
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: 'user_created', metadata: { roles: ['user', 'super_admin'] } },
      { eventType: 'role_assigned', userId: id, metadata: { roleName: 'super_admin' } },
    ])
  })
})

describe('a name or an address that is taken', () => {
  test('is said, and nothing is made', async () => {
    await createAccount(heimdall, { username: 'clara' })
    const sameAddress = heimdall.run(createUser, asSystem(), {
      ...details('clara2'),
      email: 'CLARA@example.org',
    })
    await expect(sameAddress).rejects.toMatchObject({ code: 'CONFLICT', issues: [{ code: 'email_taken' }] })
    const sameName = heimdall.run(createUser, asSystem(), { ...details('Clara'), email: 'other@example.org' })
    await expect(sameName).rejects.toMatchObject({ code: 'CONFLICT', issues: [{ code: 'username_taken' }] })
    expect(await eventsInOutbox(heimdall)).toEqual([])
  })

  test('by another command at the same moment', async () => {
    const outcomes = await Promise.allSettled(
      [1, 2, 3].map(() => heimdall.run(createUser, asSystem(), details('triplet'))),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const made = await heimdall.services.primary.db.select().from(users).where(eq(users.username, 'triplet'))
    expect(made).toHaveLength(1)
  })
})

describe('refused', () => {
  test('without user:write', async () => {
    const moderator = await asUser(heimdall, await createAccount(heimdall, { role: 'moderator' }))
    const key = await asKey(heimdall, { permissions: ['user:read'] })
    for (const [call, code] of [
      [anonymousCall(), 'UNAUTHORIZED'],
      [moderator, 'FORBIDDEN'],
      [key, 'FORBIDDEN'],
    ] as const) {
      await expect(heimdall.run(createUser, call, details('nobody'))).rejects.toMatchObject({ code })
    }
    expect((await eventsInOutbox(heimdall)).map(({ eventType }) => eventType)).toEqual([
      'bot_permission_denied',
      'bot_permission_denied',
    ])
  })

  test('a role that may do more than whoever gives it', async () => {
    const admin = await asUser(heimdall, await createAccount(heimdall, { role: 'admin' }))
    const above = heimdall.run(createUser, admin, { ...details('usurper'), role: 'super_admin' })
    await expect(above).rejects.toMatchObject({ code: 'FORBIDDEN', permission: 'permission:write' })
    await expect(
      heimdall.run(createUser, admin, { ...details('peer'), role: 'admin' }),
    ).resolves.toBeDefined()
    const types = (await eventsInOutbox(heimdall)).map(({ eventType }) => eventType)
    expect(types).toContain('bot_permission_denied')
  })

  test('a weak password, and what the schema does not know', async () => {
    const weak = heimdall.run(createUser, asSystem(), { ...details('careless'), password: 'iloveyou' })
    await expect(weak).rejects.toMatchObject({ code: 'BAD_REQUEST', issues: [{ code: 'password_common' }] })
    expect(createUser.input.safeParse({ ...details('x1x'), role: 'owner' }).success).toBe(false)
  })
})
