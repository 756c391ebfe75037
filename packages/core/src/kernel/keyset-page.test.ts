import { users } from '@heimdall/db/core'
import { inArray } from '@heimdall/db/sql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listUsers } from '../identity/accounts/index.ts'
import { listApiKeys } from '../identity/api-keys/index.ts'
import {
  asKey,
  asUser,
  createAccount,
  createTestServices,
  type TestServices,
  type UserCall,
} from '../testing/index.ts'

let heimdall: TestServices
let admin: UserCall
beforeAll(async () => {
  heimdall = await createTestServices()
  admin = await asUser(heimdall, await createAccount(heimdall, { role: 'admin' }))
  // Several of one moment, some who have never signed in, and names that differ from their lower case.
  const ids: string[] = []
  for (let index = 0; index < 23; index++) {
    if (index % 5 === 0) heimdall.clock.advance(1_000)
    ids.push(
      (await createAccount(heimdall, { username: `Reader_${String.fromCharCode(97 + ((index * 7) % 23))}` }))
        .userId,
    )
  }
  const { db } = heimdall.services.primary
  await db
    .update(users)
    .set({ lastLoginAt: null })
    .where(inArray(users.id, ids.slice(0, 9)))
})
afterAll(() => heimdall.close())

type Input = Parameters<typeof listUsers.input.parse>[0]
const list = (input: Record<string, unknown>) =>
  heimdall.run(listUsers, admin, listUsers.input.parse(input as Input))

/** Everything, page after page. */
async function walk(input: Record<string, unknown>, between: () => Promise<unknown> = async () => undefined) {
  const seen: string[] = []
  let cursor: string | null | undefined
  do {
    const page = await list({ ...input, ...(cursor ? { cursor } : {}) })
    expect(page.users.length).toBeGreaterThan(0)
    seen.push(...page.users.map(({ id }) => id))
    cursor = page.nextCursor
    await between()
  } while (cursor !== null)
  return seen
}

describe.each(['username', 'created_at', 'last_login_at'])('by %s', (sort) => {
  test.each(['asc', 'desc'])(
    '%s: the cursor shows all, once, in the order of the pages',
    async (direction) => {
      const all = await list({ sort, direction, limit: 100 })
      expect(all.nextCursor).toBeNull()
      const ids = all.users.map(({ id }) => id)
      for (const limit of [1, 5, 24]) expect(await walk({ sort, direction, limit })).toEqual(ids)
    },
  )
})

test('whoever comes meanwhile moves nobody', async () => {
  const before = (await list({ limit: 100 })).users.map(({ id }) => id)
  const seen = await walk({ limit: 10 }, () => createAccount(heimdall))
  expect(seen).toEqual(before)
})

test('a full last page is the last one', async () => {
  const { total } = await list({ limit: 1 })
  const page = await list({ limit: Number(total) })
  expect([page.users.length, page.nextCursor]).toEqual([total, null])
})

test('a page by its number goes on as before, and says how to go on from there', async () => {
  const all = (await list({ limit: 100 })).users.map(({ id }) => id)
  const second = await list({ page: 2, limit: 5 })
  expect(second.users.map(({ id }) => id)).toEqual(all.slice(5, 10))
  const third = await list({ limit: 5, cursor: second.nextCursor })
  expect(third.users.map(({ id }) => id)).toEqual(all.slice(10, 15))
})

describe('a cursor is refused', () => {
  const refused = {
    code: 'BAD_REQUEST',
    issues: [expect.objectContaining({ path: ['cursor'], code: 'bad_cursor' })],
  }
  const cursorOf = async (input: object = {}) => (await list({ limit: 5, ...input })).nextCursor ?? ''

  test.each([
    ['in another order', { sort: 'username' }],
    ['in the other direction', { direction: 'asc' }],
    ['with another filter', { state: 'unverified' }],
    ['with another search', { search: 'Reader' }],
  ])('%s', async (_name, change) => {
    await expect(list({ limit: 5, cursor: await cursorOf(), ...change })).rejects.toMatchObject(refused)
  })

  test('by another list', async () => {
    await asKey(heimdall, { owner: admin.actor, permissions: [] })
    const input = listApiKeys.input.parse({ cursor: await cursorOf() })
    await expect(heimdall.run(listApiKeys, admin, input)).rejects.toMatchObject(refused)
  })

  test.each([
    'abc',
    '%',
    Buffer.from('[]').toString('base64url'),
    Buffer.from('{"a":1}').toString('base64url'),
  ])('where it is none: %s', async (cursor) => {
    await expect(list({ cursor })).rejects.toMatchObject(refused)
  })

  test('where somebody has written in it', async () => {
    const [bond, , id] = JSON.parse(Buffer.from(await cursorOf(), 'base64url').toString())
    for (const value of [['now()'], '1; DROP TABLE users', 7, '0000-01-01T00:00:00Z']) {
      const cursor = Buffer.from(JSON.stringify([bond, value, id])).toString('base64url')
      await expect(list({ limit: 5, cursor })).rejects.toMatchObject(refused)
    }
  })

  test('not for another size of the page', async () => {
    expect((await list({ limit: 7, cursor: await cursorOf() })).users).toHaveLength(7)
  })
})
