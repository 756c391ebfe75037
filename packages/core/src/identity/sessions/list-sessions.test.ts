import type { GeoReader } from '@heimdall/audit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  anonymousCall,
  asKey,
  asUser,
  createAccount,
  createTestServices,
  type TestServices,
} from '../../testing/index.ts'
import { listSessions } from './list-sessions.ts'

const berlin = { countryCode: 'DE', countryName: 'Germany', city: 'Berlin', region: 'Land Berlin' }
const geo: GeoReader = {
  lookup: (ip) => (ip === '198.51.100.1' ? berlin : null),
  describe: () => ({ source: 'test', buildDate: new Date(0), databases: [], attribution: null }),
  close: () => undefined,
}

let heimdall: TestServices
beforeAll(async () => {
  heimdall = await createTestServices({ geo })
})
afterAll(() => heimdall.close())

test('lists one’s own, the latest first, with device and place, and marks the current one', async () => {
  const account = await createAccount(heimdall)
  await asUser(heimdall, await createAccount(heimdall))
  const phone = await asUser(heimdall, account, { ipAddress: '198.51.100.1', userAgent: 'Phone' })
  heimdall.clock.advance(1_000)
  const laptop = await asUser(heimdall, account, { ipAddress: null, userAgent: null })
  const { sessions } = await heimdall.run(listSessions, laptop, {})
  expect(sessions).toEqual([
    {
      id: laptop.actor.sessionId,
      current: true,
      ipAddress: null,
      userAgent: null,
      countryCode: null,
      countryName: null,
      city: null,
      region: null,
      createdAt: '2026-03-02T10:00:01.000Z',
      method: 'password',
      secondFactor: null,
      lastSeenAt: '2026-03-02T10:00:01.000Z',
      expiresAt: '2026-04-01T10:00:01.000Z',
    },
    {
      id: phone.actor.sessionId,
      current: false,
      ipAddress: '198.51.100.1',
      userAgent: 'Phone',
      ...berlin,
      createdAt: '2026-03-02T10:00:00.000Z',
      method: 'password',
      secondFactor: null,
      lastSeenAt: '2026-03-02T10:00:00.000Z',
      expiresAt: '2026-04-01T10:00:00.000Z',
    },
  ])
})

test('leaves out what has ended', async () => {
  const account = await createAccount(heimdall)
  await asUser(heimdall, account)
  heimdall.clock.advance(31 * 86_400_000)
  const current = await asUser(heimdall, account)
  const { sessions } = await heimdall.run(listSessions, current, {})
  expect(sessions.map(({ id }) => id)).toEqual([current.actor.sessionId])
})

test('is for people', async () => {
  await expect(heimdall.run(listSessions, anonymousCall(), {})).rejects.toMatchObject({
    code: 'UNAUTHORIZED',
  })
  const owner = await createAccount(heimdall)
  const key = await asKey(heimdall, { owner, permissions: [] })
  await expect(heimdall.run(listSessions, key, {})).rejects.toMatchObject({ code: 'FORBIDDEN' })
})
