import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  anonymousCall,
  asKey,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  type KeyCall,
  relayAll,
  type TestAccount,
  type TestServices,
} from '../testing/index.ts'
import { getFacets } from './get-facets.ts'
import { getHistogram } from './get-histogram.ts'
import { logEvent } from './log-events.ts'

let heimdall: TestServices
let heidi: TestAccount
let auditor: KeyCall
beforeAll(async () => {
  heimdall = await createTestServices({ searchTimeoutMs: 300 })
  heidi = await createAccount(heimdall, { username: 'Heidi' })
  auditor = await asKey(heimdall, { permissions: ['audit:read', 'audit:write'] })
  for (const [eventType, userId, status, sourceService] of [
    ['login', heidi.userId, 'success', 'id'],
    ['login_failed', heidi.userId, 'failure', 'id'],
    ['login', 'someone', 'success', 'discord_bot'],
    ['bot_started', null, 'success', 'discord_bot'],
  ] as const) {
    await logEvent(heimdall.services, auditor, { eventType, userId, status, sourceService }, null)
    heimdall.clock.advance(600_000)
  }
  await relayAll(heimdall)
})
afterAll(() => heimdall.close())

const histogram = (input: object) => heimdall.run(getHistogram, auditor, getHistogram.input.parse(input))
const facets = (input: object) => heimdall.run(getFacets, auditor, getFacets.input.parse(input))
const totals = async (input: object) => {
  const { buckets } = await histogram(input)
  return [
    buckets.reduce((sum, { success }) => sum + success, 0),
    buckets.reduce((sum, { failure }) => sum + failure, 0),
  ]
}

describe('the histogram', () => {
  test('shows the last day in buckets without gaps', async () => {
    const { bucketSeconds, buckets, isPartial } = await histogram({ buckets: 30 })
    expect([bucketSeconds, buckets.length, isPartial]).toEqual([3_600, 25, false])
    expect(buckets[0]).toEqual({ start: '2026-03-01T10:00:00.000Z', success: 0, failure: 0 })
    expect(buckets.at(-1)).toEqual({ start: '2026-03-02T10:00:00.000Z', success: 3, failure: 1 })
  })

  test('follows filter and search, whether rollups know the answer or not', async () => {
    expect(await totals({})).toEqual([3, 1])
    expect(await totals({ eventType: ['login'] })).toEqual([2, 0])
    expect(await totals({ q: '-source:id' })).toEqual([2, 0])
    expect(await totals({ q: 'user:heidi' })).toEqual([1, 1])
    expect(await totals({ userSearch: 'heidi', q: 'status:failure' })).toEqual([0, 1])
    expect(await totals({ endDate: '2026-03-02T10:10:00Z' })).toEqual([1, 0])
    expect(await totals({ startDate: '2026-03-02T10:10:00Z', q: 'created:<2026-03-02T10:20Z' })).toEqual([
      0, 1,
    ])
    expect(await totals({ startDate: '0001-01-01T00:00:00Z', endDate: '9999-01-01T00:00:00Z' })).toEqual([
      3, 1,
    ])
    expect(await histogram({ startDate: '2027-01-01T00:00:00Z' })).toMatchObject({ buckets: [] })
  })
})

describe('the facets', () => {
  test('name what there is, the most frequent first', async () => {
    expect(await facets({})).toEqual({
      types: [
        { value: 'login', count: 2 },
        { value: 'bot_started', count: 1 },
        { value: 'login_failed', count: 1 },
      ],
      categories: [
        { value: 'authentication', count: 3 },
        { value: 'discord_bot', count: 1 },
      ],
      statuses: [
        { value: 'success', count: 3 },
        { value: 'failure', count: 1 },
      ],
      sources: [
        { value: 'discord_bot', count: 2 },
        { value: 'id', count: 2 },
      ],
      countries: [],
      isPartial: false,
      countedFrom: null,
    })
  })

  test('follow filter and search', async () => {
    expect((await facets({ q: 'user:heidi -type:login' })).types).toEqual([
      { value: 'login_failed', count: 1 },
    ])
    expect((await facets({ status: 'failure' })).sources).toEqual([{ value: 'id', count: 1 }])
  })
})

type Caller = Parameters<TestServices['run']>[1]
const figures = [
  {
    query: getHistogram,
    run: (call: Caller, input: object) => heimdall.run(getHistogram, call, getHistogram.input.parse(input)),
  },
  {
    query: getFacets,
    run: (call: Caller, input: object) => heimdall.run(getFacets, call, getFacets.input.parse(input)),
  },
]

describe.each(figures)('$query.name', ({ query, run }) => {
  test('needs audit:read; who tries is recorded', async () => {
    await expect(run(anonymousCall(), {})).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    const plain = await asUser(heimdall, heidi)
    await expect(run(plain, {})).rejects.toMatchObject({ code: 'FORBIDDEN', permission: 'audit:read' })
    await expect
      .poll(async () => {
        const { sql } = heimdall.services.audit.timeseries
        const relayed = await sql<{ metadata: { operation: string } }[]>`
          SELECT metadata FROM audit_events WHERE event_type = 'bot_permission_denied'`
        return [...relayed, ...(await eventsInOutbox(heimdall))].map(({ metadata }) => metadata.operation)
      })
      .toContain(query.name)
  })

  test.each([{ buckets: 0 }, { buckets: 201 }, { timeZone: 'Mars/Olympus' }, { countryCode: 'DEU' }])(
    'takes no %o',
    (input) => {
      const isForAll = !('buckets' in input) || query === getHistogram
      expect(query.input.safeParse(input).success).toBe(!isForAll)
    },
  )

  test('says what is wrong with a search', async () => {
    await expect(run(auditor, { q: 'type:nope' })).rejects.toMatchObject({
      issues: [{ path: ['q'], start: 5 }],
    })
    await expect(run(auditor, { eventType: ['nope'] })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  test('gives up what takes too long', async () => {
    const { sql } = heimdall.services.primary
    await sql.begin(async (tx) => {
      await tx`LOCK TABLE audit_events IN ACCESS EXCLUSIVE MODE`
      await expect(run(auditor, { q: 'words' })).rejects.toMatchObject({
        issues: [{ code: 'search_too_slow' }],
      })
    })
  })
})
