import {
  catalogAsJson,
  countEvents,
  type EventFilter,
  facets,
  histogram,
  type ListOptions,
  listEvents,
  parseAuditSearch,
  readCursor,
  readEvents,
  spanOf,
  summarise,
} from '@heimdall/audit'
import { planSearch } from '@heimdall/contracts/search'
import type { Database, Sql } from '@heimdall/db'
import type { People } from './people.ts'

/** Something that somebody waits for. Answers how many rows came, where that says anything. */
export interface Case {
  name: string
  run(db: Database, sql: Sql): Promise<number>
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const now = new Date()
const ago = (days: number) => new Date(now.getTime() - days * dayMs)
/** Where a day begins for somebody: at a full hour. */
const dayBegan = new Date(Math.floor(ago(1).getTime() / hourMs) * hourMs)

/** A page as REST and the admin app ask for it: the events, and how many there are. */
const page = (name: string, filter: EventFilter, options: Partial<ListOptions> = {}): Case => ({
  name,
  async run(db) {
    const list = {
      filter,
      sortField: 'created_at',
      sortDirection: 'desc',
      limit: 20,
      cursor: null,
      skip: 0,
    } as const
    const clock = { now: () => new Date() }
    const events = listEvents(db, { ...list, ...options, ...clock })
    const [page] = await Promise.all([events, countEvents(db, filter, { ...clock, beside: events })])
    return page.events.length
  },
})

function searchFilter(q: string): EventFilter {
  const read = parseAuditSearch(q, { me: null, now, timeZone: 'UTC' })
  if (!read.ok) throw new Error(`${q}: ${read.errors[0]?.message}`)
  const planned = planSearch(read.query, { catalog: catalogAsJson(), names: new Map() })
  if (!planned.ok) throw new Error(q)
  return { search: planned.plan }
}
const search = (q: string) => page(q, searchFilter(q))

const figures = (name: string, filter: EventFilter): Case[] => [
  {
    name: `facets, ${name}`,
    run: async (db) => (await facets(db, { filter, span: await spanOf(db, filter, now) })).types.length,
  },
  {
    name: `histogram, ${name}`,
    run: async (db) =>
      (
        await histogram(db, {
          filter,
          span: await spanOf(db, filter, now),
          timeZone: 'Europe/Berlin',
          buckets: 60,
        })
      ).buckets.length,
  },
]

export function casesFor({ busy, quiet, admin, address, correlation, id, many }: People): Case[] {
  const middle = readCursor(
    Buffer.from(JSON.stringify(['created_at', 'desc', null, ago(180).toISOString(), id, null])).toString(
      'base64url',
    ),
    'created_at',
    'desc',
  )
  return [
    page('first page', {}),
    page('first page of 100', {}, { limit: 100 }),
    page('page 50', {}, { skip: 49 * 20 }),
    page('page 500', {}, { skip: 499 * 20 }),
    page('half a year deep, by cursor', {}, { cursor: middle }),
    page('oldest first', {}, { sortDirection: 'asc' }),
    ...(['event_type', 'user_id', 'status'] as const).flatMap((sortField) => [
      page(`by ${sortField}`, {}, { sortField, sortDirection: 'asc' }),
      page(`by ${sortField}, descending`, {}, { sortField }),
    ]),

    page('eventType: the commonest', { eventTypes: ['bot_command_executed'] }),
    page('eventType: a rare one', { eventTypes: ['system_setting_deleted'] }),
    page('eventType: three', { eventTypes: ['login_failed', '2fa_failed', 'system_setting_deleted'] }),
    page('resourceType: common', { resourceType: 'session' }),
    page('resourceType: rare', { resourceType: 'integration' }),
    page('status: failure', { status: 'failure' }),
    page('sourceService: common', { sourceService: 'id' }),
    page('sourceService: 1 in 30,000', { sourceService: 'nightly_import' }),
    page('userId: busy', { userIds: [busy] }),
    page('userId: once in a while', { userIds: [quiet] }),
    page('userId: unknown', { userIds: ['nobody'] }),
    page('userSearch: 200 users', { userIds: many }),
    page('countryCode: DE', { countryCode: 'DE' }),
    page('countryCode: LI', { countryCode: 'LI' }),
    page('countryCode: none of them', { countryCode: 'AQ' }),
    page('isReported', { isReported: true }),
    page('startDate and endDate: a day in spring', { from: ago(200), to: ago(199) }),

    ...[
      'type:login_failed',
      'category:authentication',
      'severity:critical',
      'status:failure',
      `user:${quiet}`,
      `actor:${admin}`,
      `actor:${quiet}`,
      'created:today',
      'created:2026-01-01..2026-01-31',
      `ip:${address}`,
      `ip:${address.replace(/\.\d+$/, '.0')}/24`,
      'ip:9.0.0.0/8',
      'ip:203.0.113.0/24',
      'country:CH,AT',
      'city:"City 42"',
      'region:"region 7"',
      'source:twitch_bot',
      'resource:integration',
      'resource:session/77',
      `correlation:${correlation}`,
      `id:${id}`,
      'is:reported',
      'has:error',
      '-has:ip',
      '-country:DE',
      '-type:bot_command_executed -status:success',
      'ban',
      '"lost the Gjallarhorn"',
      '"not there at all"',
      'type:login_failed -country:DE created:7d',
      `user:${busy} "not there at all"`,
      '-country:DE -source:discord_bot has:error is:reported city:7 "expired"',
    ].map(search),

    ...figures('last 24 hours', {}),
    ...figures('a year', { from: ago(365) }),
    ...figures('failures of a year', { from: ago(365), status: 'failure' }),
    ...figures('a user’s year', { from: ago(365), userIds: [busy] }),
    ...figures('a year, free text', { from: ago(365), ...searchFilter('ban') }),
    ...figures('a year, free text that is nowhere', {
      from: ago(365),
      ...searchFilter('"not there at all"'),
    }),
    {
      name: 'summary of a day',
      run: async (db) => (await summarise(db, dayBegan, { now: () => new Date() })).events,
    },
    { name: 'one event by id', run: async (_, sql) => (await readEvents(sql, [id])).length },
  ]
}
