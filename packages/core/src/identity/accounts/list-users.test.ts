import { totpFactors, users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  anonymousCall,
  asKey,
  asSystem,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  type KeyCall,
  linkAccount,
  type TestAccount,
  type TestServices,
} from '../../testing/index.ts'
import { getUsernames } from './get-usernames.ts'
import { listUsers } from './list-users.ts'
import { findUserIds, userIdByEmail } from './resolve-users.ts'

let heimdall: TestServices
let reader: KeyCall
let people: Record<'heidi' | 'peter' | 'percent' | 'underscore' | 'deleted', TestAccount>
beforeAll(async () => {
  heimdall = await createTestServices()
  const later = async (options: Parameters<typeof createAccount>[1]) => {
    heimdall.clock.advance(1_000)
    return createAccount(heimdall, options)
  }
  people = {
    heidi: await later({ username: 'Heidi', email: 'heidi@alm.example', role: 'moderator' }),
    peter: await later({
      username: 'goat-peter',
      email: 'peter@alm.example',
      bannedAt: heimdall.clock.now(),
    }),
    percent: await later({ username: 'a.b', email: '100%sure@example.org', unverified: true }),
    underscore: await later({ username: 'under_score', email: 'u@example.org' }),
    deleted: await later({ username: 'gone', email: 'gone@alm.example', deletedAt: heimdall.clock.now() }),
  }
  reader = await asKey(heimdall, { permissions: ['user:read'] })
})
afterAll(() => heimdall.close())

const list = (input: Parameters<typeof listUsers.input.parse>[0] = {}) =>
  heimdall.run(listUsers, reader, listUsers.input.parse(input))
const namesOf = async (input: Parameters<typeof list>[0]) =>
  (await list(input)).users.map(({ username }) => username)

describe('the list', () => {
  test('shows the latest first, with roles and bans, and no one who is deleted', async () => {
    const { users: found, total, page, limit } = await list()
    expect({ total, page, limit }).toEqual({ total: 4, page: 1, limit: 20 })
    expect(found.map(({ username }) => username)).toEqual(['under_score', 'a.b', 'goat-peter', 'Heidi'])
    expect(found[3]).toEqual({
      id: people.heidi.userId,
      username: 'Heidi',
      email: 'heidi@alm.example',
      avatarUrl: null,
      locale: 'en',
      roles: ['moderator', 'user'],
      emailVerified: true,
      twoFactor: false,
      bannedAt: null,
      banExpiresAt: null,
      lastLoginAt: null,
      deletedAt: null,
      createdAt: '2026-03-02T10:00:01.000Z',
    })
    expect(found[2]?.bannedAt).toBe('2026-03-02T10:00:01.000Z')
    expect(JSON.stringify(found)).not.toMatch(/password|test\$/)
  })

  test('comes in pages', async () => {
    const [first, second, third] = await Promise.all([1, 2, 3].map((page) => list({ page, limit: 2 })))
    const ids = [first, second, third].map((found) => found?.users.map(({ id }) => id))
    expect(ids.map((page) => page?.length)).toEqual([2, 2, 0])
    expect(new Set(ids.flat()).size).toBe(4)
    expect(third?.total).toBe(4)
  })

  test.each([
    ['part of a name', 'EID', ['Heidi']],
    ['part of an address', 'alm.ex', ['goat-peter', 'Heidi']],
    ['a percent sign, literally', '%', ['a.b']],
    ['an underscore, literally', '_', ['under_score']],
    ['a backslash', '\\', []],
    ['SQL', "' OR true --", []],
    ['what nobody has', 'zzz', []],
  ])('finds by %s', async (_name, search, expected) => expect(await namesOf({ search })).toEqual(expected))

  test('finds by id, not by a part of it', async () => {
    expect(await namesOf({ search: people.peter.userId.toUpperCase() })).toEqual(['goat-peter'])
    expect(await namesOf({ search: people.peter.userId.slice(0, 20) })).toEqual([])
  })

  test('finds by role', async () => {
    expect(await namesOf({ role: 'moderator' })).toEqual(['Heidi'])
    expect((await list({ role: 'user' })).total).toBe(4)
    expect(await namesOf({ role: "x' OR true --" })).toEqual([])
  })

  test.each([
    ['banned', ['goat-peter']],
    ['unverified', ['a.b']],
    ['no_two_factor', ['under_score', 'goat-peter', 'Heidi']],
    ['deleted', ['gone']],
  ] as const)('finds by state: %s', async (state, expected) => {
    const { db } = heimdall.services.primary
    const now = heimdall.clock.now()
    await db
      .insert(totpFactors)
      .values([
        { userId: people.percent.userId, secret: Buffer.alloc(1), confirmedAt: now, createdAt: now },
        // Not confirmed, so it counts for nothing.
        { userId: people.heidi.userId, secret: Buffer.alloc(1), createdAt: now },
      ])
      .onConflictDoNothing()
    expect(await namesOf({ state })).toEqual(expected)
    await db.delete(totpFactors)
  })

  test('comes in the order that is asked for', async () => {
    const { db } = heimdall.services.primary
    expect(await namesOf({ sort: 'username', direction: 'asc' })).toEqual([
      'a.b',
      'goat-peter',
      'Heidi',
      'under_score',
    ])
    await db.update(users).set({ lastLoginAt: heimdall.clock.now() }).where(eq(users.id, people.peter.userId))
    expect((await namesOf({ sort: 'last_login_at' }))[0]).toBe('goat-peter')
    expect((await namesOf({ sort: 'last_login_at', direction: 'asc' })).at(-1)).toBe('goat-peter')
    expect(await namesOf({ direction: 'asc' })).toEqual(['Heidi', 'goat-peter', 'a.b', 'under_score'])
    await db.update(users).set({ lastLoginAt: null })
  })

  test('finds by an account on another platform: its id, or how its name begins', async () => {
    await linkAccount(heimdall, people.peter.userId, {
      provider: 'discord',
      externalId: '80351110224678912',
      username: 'GoatPeter_TV',
    })
    expect(await namesOf({ search: '80351110224678912' })).toEqual(['goat-peter'])
    expect(await namesOf({ search: 'goatpeter_' })).toEqual(['goat-peter'])
    expect(await namesOf({ search: 'Peter_TV' })).toEqual([])
    expect(await namesOf({ search: '8035111022467891' })).toEqual([])
  })

  test('refuses what it can not show', async () => {
    for (const input of [
      { page: 0 },
      { limit: 0 },
      { limit: 101 },
      { page: 1.5 },
      { search: 'x'.repeat(201) },
    ]) {
      expect(listUsers.input.safeParse(input).success).toBe(false)
    }
    await expect(list({ search: 'a\0b' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})

describe('names for ids', () => {
  test('are those of Heimdall’s own; others are left out', async () => {
    const ids = [people.heidi.userId, people.deleted.userId, '80351110224678912', "'; --", '']
    expect(await heimdall.run(getUsernames, reader, { ids })).toEqual({
      names: { [people.heidi.userId]: 'Heidi', [people.deleted.userId]: 'gone' },
    })
    expect(await heimdall.run(getUsernames, reader, { ids: [] })).toEqual({ names: {} })
    expect(getUsernames.input.safeParse({ ids: Array(501).fill('x') }).success).toBe(false)
  })

  test('and ids for a search or an address', async () => {
    const { db } = heimdall.services.primary
    expect((await findUserIds(db, 'alm.example')).sort()).toEqual(
      [people.heidi, people.peter, people.deleted].map(({ userId }) => userId).sort(),
    )
    expect(await userIdByEmail(db, 'HEIDI@alm.example')).toBe(people.heidi.userId)
    expect(await userIdByEmail(db, 'nobody@example.org')).toBeNull()
  })
})

test('both need user:read; who tries is recorded', async () => {
  const plain = await asUser(heimdall, await createAccount(heimdall))
  for (const [call, code] of [
    [anonymousCall(), 'UNAUTHORIZED'],
    [plain, 'FORBIDDEN'],
  ] as const) {
    await expect(heimdall.run(listUsers, call, {})).rejects.toMatchObject({ code })
    await expect(heimdall.run(getUsernames, call, { ids: [] })).rejects.toMatchObject({ code })
  }
  const denied = (await eventsInOutbox(heimdall)).map(({ metadata }) => metadata.operation)
  expect(denied.sort()).toEqual(['users.list', 'users.names'])
  await expect(heimdall.run(listUsers, asSystem(), {})).resolves.toBeDefined()
})
