import { sessions, users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asUser, createAccount, createTestServices, type TestServices } from '../../testing/index.ts'
import { loadSession } from './load-session.ts'

const day = 86_400_000

let heimdall: TestServices
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())

const load = (token: string) => loadSession(heimdall.services, token)
const newUser = async (options = {}) => asUser(heimdall, await createAccount(heimdall, options))
const rowOf = async (sessionId: string) => {
  const [row] = await heimdall.services.primary.db.select().from(sessions).where(eq(sessions.id, sessionId))
  return row
}

test('answers who is behind a token, with roles and permissions', async () => {
  const { actor, token } = await newUser({ role: 'moderator' })
  expect(await load(token)).toEqual(actor)
  expect(actor.roles).toEqual(['moderator', 'user'])
  expect(actor.permissions.has('audit:read')).toBe(true)
  expect(actor.permissions.has('audit:write')).toBe(false)
  expect(actor.authenticatedAt).toEqual(heimdall.clock.now())
})

test.each(['', 'x'.repeat(43), '\u0000', "' OR true --"])('knows no token %j', async (token) => {
  expect(await load(token)).toBeNull()
})

test('the token itself is nowhere in the database', async () => {
  const { token, actor } = await newUser()
  const row = await rowOf(actor.sessionId)
  expect(JSON.stringify(row)).not.toContain(token)
  expect(row?.tokenHash.toString('latin1')).not.toContain(token)
})

test('ends after thirty idle days, each use beginning them anew', async () => {
  const { token } = await newUser()
  heimdall.clock.advance(29 * day)
  expect(await load(token)).not.toBeNull()
  heimdall.clock.advance(29 * day)
  expect(await load(token)).not.toBeNull()
  heimdall.clock.advance(30 * day)
  expect(await load(token)).toBeNull()
})

test('ends after ninety days, however busy', async () => {
  const { token } = await newUser()
  for (let week = 0; week < 8; week++) {
    heimdall.clock.advance(11 * day)
    expect(await load(token)).not.toBeNull()
  }
  heimdall.clock.advance(2 * day)
  expect(await load(token)).toBeNull()
})

test('notes when it was last seen, once a minute at most', async () => {
  const { token, actor } = await newUser()
  const startedAt = heimdall.clock.now()
  heimdall.clock.advance(59_000)
  await load(token)
  expect((await rowOf(actor.sessionId))?.lastSeenAt).toEqual(startedAt)
  heimdall.clock.advance(2_000)
  await load(token)
  const row = await rowOf(actor.sessionId)
  expect(row?.lastSeenAt).toEqual(heimdall.clock.now())
  expect(row?.idleExpiresAt.getTime()).toBe(heimdall.clock.now().getTime() + 30 * day)
})

test('a ban ends it at once, and only until it is over', async () => {
  const { token, actor } = await newUser()
  const { db } = heimdall.services.primary
  const now = heimdall.clock.now()
  await db.update(users).set({ bannedAt: now }).where(eq(users.id, actor.userId))
  expect(await load(token)).toBeNull()
  const banExpiresAt = new Date(now.getTime() + 1_000)
  await db.update(users).set({ banExpiresAt }).where(eq(users.id, actor.userId))
  expect(await load(token)).toBeNull()
  heimdall.clock.advance(1_000)
  expect(await load(token)).not.toBeNull()
})

test('a deleted account has none', async () => {
  const { token, actor } = await newUser()
  const { db } = heimdall.services.primary
  await db.update(users).set({ deletedAt: heimdall.clock.now() }).where(eq(users.id, actor.userId))
  expect(await load(token)).toBeNull()
})

test('revoked while it is being noted as seen, it stays revoked', async () => {
  const { token, actor } = await newUser()
  heimdall.clock.advance(120_000)
  const { db } = heimdall.services.primary
  await Promise.all([
    load(token),
    load(token),
    db.delete(sessions).where(eq(sessions.id, actor.sessionId)),
    load(token),
  ])
  expect(await load(token)).toBeNull()
  expect(await rowOf(actor.sessionId)).toBeUndefined()
})
