import { eventTypes } from '@heimdall/audit'
import { PostAuditEvent } from '@heimdall/contracts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  anonymousCall,
  asKey,
  asUser,
  createAccount,
  createTestServices,
  type KeyCall,
  relayAll,
  type TestServices,
} from '../testing/index.ts'
import { getCatalog } from './get-catalog.ts'
import { getOcsfCatalog } from './get-ocsf-catalog.ts'
import { getSummary } from './get-summary.ts'
import { logEvent } from './log-events.ts'

let heimdall: TestServices
let auditor: KeyCall
beforeAll(async () => {
  heimdall = await createTestServices()
  auditor = await asKey(heimdall, { permissions: ['audit:read', 'audit:write'] })
})
afterAll(() => heimdall.close())

test('counts what happened since', async () => {
  const since = heimdall.clock.now().toISOString()
  for (const [minutes, overrides] of [
    [0, { eventType: 'login', userId: 'a' }],
    [10, { eventType: 'login_failed', userId: 'a', status: 'failure' }],
    [120, { eventType: 'login', userId: 'b' }],
  ] as const) {
    heimdall.clock.advance(minutes * 60_000)
    await logEvent(heimdall.services, auditor, PostAuditEvent.parse(overrides), null)
  }
  // Figures count what has its place in the log.
  await relayAll(heimdall)
  expect(await heimdall.run(getSummary, auditor, { since })).toEqual({
    events: 3,
    signIns: 2,
    failures: 1,
    activeUsers: 2,
    isActiveUsersPartial: false,
    hours: [
      { start: '2026-03-02T10:00:00.000Z', events: 2, failures: 1 },
      { start: '2026-03-02T12:00:00.000Z', events: 1, failures: 0 },
    ],
    countries: [],
    types: [
      { eventType: 'login', events: 2 },
      { eventType: 'login_failed', events: 1 },
    ],
  })
})

test('covers a day at most, in whatever time zone', async () => {
  const hoursAgo = (hours: number) =>
    new Date(heimdall.clock.now().getTime() - hours * 3_600_000).toISOString()
  await expect(heimdall.run(getSummary, auditor, { since: hoursAgo(26) })).resolves.toMatchObject({
    events: 3,
  })
  await expect(heimdall.run(getSummary, auditor, { since: hoursAgo(26.001) })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
    issues: [{ path: ['since'], code: 'span_too_long' }],
  })
  await expect(heimdall.run(getSummary, auditor, { since: hoursAgo(-100) })).resolves.toMatchObject({
    events: 0,
    hours: [],
  })
})

test('needs audit:read', async () => {
  const since = heimdall.clock.now().toISOString()
  const person = await asUser(heimdall, await createAccount(heimdall))
  await expect(heimdall.run(getSummary, person, { since })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(heimdall.run(getSummary, anonymousCall(), { since })).rejects.toMatchObject({
    code: 'UNAUTHORIZED',
  })
  for (const input of [{}, { since: 'today' }, { since: '0000-01-01T00:00:00Z' }]) {
    expect(getSummary.input.safeParse(input).success).toBe(false)
  }
})

test('the catalog is for everybody, also as OCSF', async () => {
  const catalog = await heimdall.run(getCatalog, anonymousCall(), {})
  expect(catalog.types.map(({ type }) => type)).toEqual([...eventTypes])
  expect(catalog.version).toMatch(/^[0-9a-f]{16}$/)
  const ocsf = await heimdall.run(getOcsfCatalog, anonymousCall(), {})
  expect(ocsf.types).toHaveLength(eventTypes.length)
})
