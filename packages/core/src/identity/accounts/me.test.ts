import { users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  anonymousCall,
  asKey,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  type TestServices,
} from '../../testing/index.ts'
import { getMe } from './get-me.ts'
import { updateMe } from './update-me.ts'

let heimdall: TestServices
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())
beforeEach(() => forgetEvents(heimdall))

test('says who I am and what I may', async () => {
  const account = await createAccount(heimdall, { permissions: ['user:read', 'audit:read'] })
  const me = await asUser(heimdall, account)
  const answer = await heimdall.run(getMe, me, {})
  expect(answer).toEqual({
    id: account.userId,
    username: account.username,
    email: account.email,
    avatarUrl: null,
    locale: 'en',
    privacyMode: false,
    roles: [...me.actor.roles],
    permissions: ['audit:read', 'user:read'],
    twoFactor: { enabled: false, owed: false },
    sessionId: me.actor.sessionId,
    createdAt: '2026-03-02T10:00:00.000Z',
  })
})

test('changes what is named and nothing else, and records which fields', async () => {
  const [me, other] = [
    await asUser(heimdall, await createAccount(heimdall)),
    await asUser(heimdall, await createAccount(heimdall)),
  ]
  heimdall.clock.advance(1_000)
  const answer = { done: true, success: true }
  expect(await heimdall.run(updateMe, me, { locale: 'de' })).toEqual({ ...answer, privacyMode: false })
  expect(await heimdall.run(getMe, me, {})).toMatchObject({ locale: 'de', privacyMode: false })
  expect(await heimdall.run(updateMe, me, { privacyMode: true })).toEqual({ ...answer, privacyMode: true })
  expect(await heimdall.run(getMe, me, {})).toMatchObject({ locale: 'de', privacyMode: true })
  expect(await heimdall.run(getMe, other, {})).toMatchObject({ locale: 'en', privacyMode: false })
  const events = await eventsInOutbox(heimdall)
  expect(events.map(({ metadata }) => metadata.changedFields)).toEqual(
    expect.arrayContaining([['locale'], ['privacy_mode']]),
  )
  for (const event of events) {
    expect(event).toMatchObject({
      eventType: 'user_updated',
      userId: me.actor.userId,
      actorId: me.actor.userId,
      resourceType: 'user',
      resourceId: me.actor.userId,
    })
  }
  const [row] = await heimdall.services.primary.db.select().from(users).where(eq(users.id, me.actor.userId))
  expect(row?.updatedAt).toEqual(heimdall.clock.now())
})

test('records what has changed of that, and nothing when nothing has', async () => {
  const account = await createAccount(heimdall)
  const me = await asUser(heimdall, account)
  const updatedAt = async () =>
    (await heimdall.services.primary.db.select().from(users).where(eq(users.id, me.actor.userId)))[0]
      ?.updatedAt
  await heimdall.run(updateMe, me, { locale: 'de' })
  const before = await updatedAt()
  await forgetEvents(heimdall)
  heimdall.clock.advance(1_000)
  const as = { username: account.username, locale: 'de' as const }
  const answer = { done: true, success: true }
  expect(await heimdall.run(updateMe, me, as)).toEqual({ ...answer, privacyMode: false })
  expect(await eventsInOutbox(heimdall)).toEqual([])
  expect(await updatedAt()).toEqual(before)
  expect(await heimdall.run(updateMe, me, { ...as, privacyMode: true })).toEqual({
    ...answer,
    privacyMode: true,
  })
  expect(await eventsInOutbox(heimdall)).toMatchObject([
    { eventType: 'user_updated', metadata: { changedFields: ['privacy_mode'] } },
  ])
})

test('two changes at once both stay', async () => {
  const me = await asUser(heimdall, await createAccount(heimdall))
  await Promise.all([
    heimdall.run(updateMe, me, { locale: 'de' }),
    heimdall.run(updateMe, me, { privacyMode: true }),
  ])
  expect(await heimdall.run(getMe, me, {})).toMatchObject({ locale: 'de', privacyMode: true })
})

test('refuses what is no change', () => {
  for (const input of [{}, { locale: 'fr' }, { privacyMode: 'yes' }, { roles: ['super_admin'] }, null]) {
    expect(updateMe.input.safeParse(input).success).toBe(false)
  }
})

test('takes no field that is not mine to change', async () => {
  const me = await asUser(heimdall, await createAccount(heimdall))
  const input = { locale: 'de', email: 'other@example.org', passwordHash: 'x' } as const
  await heimdall.run(updateMe, me, input)
  expect((await heimdall.run(getMe, me, {})).email).not.toBe('other@example.org')
})

test('both are for people who are signed in', async () => {
  const key = await asKey(heimdall, { owner: await createAccount(heimdall), permissions: [] })
  for (const [call, code] of [
    [anonymousCall(), 'UNAUTHORIZED'],
    [key, 'FORBIDDEN'],
  ] as const) {
    await expect(heimdall.run(getMe, call, {})).rejects.toMatchObject({ code })
    await expect(heimdall.run(updateMe, call, { locale: 'de' })).rejects.toMatchObject({ code })
  }
})

describe('a new username', () => {
  const rename = async (username: string, account?: Awaited<ReturnType<typeof createAccount>>) => {
    const me = await asUser(heimdall, account ?? (await createAccount(heimdall)))
    await heimdall.run(updateMe, me, { username })
    return (await heimdall.run(getMe, me, {})).username
  }

  test('is taken on, and recorded', async () => {
    expect(await rename('Brunnhilde')).toBe('Brunnhilde')
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: 'user_updated', metadata: { changedFields: ['username'] } },
    ])
  })

  test('may be the old one in other letters', async () => {
    const account = await createAccount(heimdall, { username: 'siegfried' })
    expect(await rename('Siegfried', account)).toBe('Siegfried')
  })

  test('that somebody has, in any case, is refused', async () => {
    await createAccount(heimdall, { username: 'gunther' })
    await expect(rename('GUNTHER')).rejects.toMatchObject({
      code: 'CONFLICT',
      issues: [{ path: ['username'], code: 'username_taken' }],
    })
  })

  test('that others would take for the operators is refused', async () => {
    await expect(rename('Adm1n')).rejects.toMatchObject({
      issues: [{ path: ['username'], code: 'username_reserved' }],
    })
  })

  test('comes three times a day at most', async () => {
    const account = await createAccount(heimdall)
    for (const name of ['hagen-1', 'hagen-2', 'hagen-3']) await rename(name, account)
    await expect(rename('hagen-4', account)).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
  })

  test('that is taken, or the one that one has, does not count', async () => {
    const account = await createAccount(heimdall)
    await createAccount(heimdall, { username: 'etzel' })
    for (let round = 0; round < 4; round++) {
      await expect(rename('Etzel', account)).rejects.toMatchObject({ issues: [{ code: 'username_taken' }] })
      expect(await rename(account.username, account)).toBe(account.username)
    }
    expect(await rename('volker', account)).toBe('volker')
  })

  test('two at once for the same one: one wins', async () => {
    const outcomes = await Promise.allSettled(['kriemhild', 'Kriemhild', 'KRIEMHILD'].map((n) => rename(n)))
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
  })
})
