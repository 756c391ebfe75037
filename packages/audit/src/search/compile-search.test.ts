import { matchSearch } from '@heimdall/contracts/search'
import { auditEvents } from '@heimdall/db/timeseries'
import { PgDialect } from 'drizzle-orm/pg-core'
import { expect, test } from 'vitest'
import { readEvents } from '../read/read-events.ts'
import { onBothFlavours, type TestLog, testRecords, testTime } from '../testing/index.ts'
import { compileSearch } from './compile-search.ts'
import { oneOf, randomRecord } from './testing/random-record.ts'
import { ann, bob, planOf } from './testing/search.ts'

const earliest = new Date('2026-01-01T00:00:00.000Z')

async function idsBySql(log: TestLog, text: string, ownerId?: string): Promise<string[]> {
  const rows = await log.db
    .select({ id: auditEvents.id })
    .from(auditEvents)
    .where(compileSearch({ ...planOf(text), ownerId }, { earliest }))
  return rows.map(({ id }) => id).sort()
}

/** Each matches some of the random events and not all of them; so does its negation. */
const terms = String.raw`
  type:login_failed | type:user_banned,bot_started | category:authentication | severity:warning,critical
  status:failure | country:de | country:DE,US | city:frankfurt | city:MÜN | region:bay,hess
  app:app_1 | app:app_2,app_3 | source:discord_bot | source:id,my_bot | user:@me | user:ann | user:people | user:123456789012345678
  actor:@me | actor:ann | actor:people,@me | correlation:${ann} | user:"%" | user:${bob}
  resource:auth | resource:api_key/A-1 | resource:api_key:A-1,"user/with space" | resource:user/a/b
  ip:10.1.2.3 | ip:10.0.0.0/8 | ip:10.1.2.2/31 | ip:2001:db8::/32 | ip:::/0 | ip:::ffff:10.1.2.3,11.0.0.1
  is:reported | has:ip | has:error | has:user,actor | has:country | has:agent | has:correlation
  created:today | created:yesterday | created:24h | created:<=12h | created:>=2026-03-02T11:00
  created:2026-03-02T10:59..2026-03-02T10:59 | created:yesterday,>=2026-03-02T11:00 | created:<2026-03-01
  100% | under_score | back\slash | grüsse | GRÜßE | istanbul | İSTANBUL | οδος | ΟΔΟΣ | "free text"
  "it's \"quoted\"" | sure | 123456 | a-1`
  .trim()
  .split(/ *[|\n] */)

onBothFlavours('a search', (log) => {
  test('finds in SQL what it lets through live', async () => {
    const records = testRecords(400, randomRecord)
    await log.add(records)
    const ids = records.map(({ id }) => id)
    await log.sql`UPDATE audit_events SET is_reported = true WHERE id = ANY(${ids.filter((_, index) => index % 3 === 0)}::uuid[])`
    const events = await readEvents(log.sql, ids)
    expect(events).toHaveLength(400)
    const liveIds = (text: string) =>
      events
        .filter(matchSearch(planOf(text)))
        .map(({ id }) => id)
        .sort()

    for (const term of terms) {
      const [found, others] = [await idsBySql(log, term), await idsBySql(log, `-${term}`)]
      expect([term, liveIds(term)]).toEqual([term, found])
      expect([`-${term}`, liveIds(`-${term}`)]).toEqual([`-${term}`, others])
      // Whatever is null: an event either matches, or its exclusion does.
      expect([...found, ...others].sort(), term).toEqual(ids.toSorted())
      expect([term, found.length > 0, others.length > 0]).toEqual([term, true, true])
      // In a person's own log, where others' addresses, devices and places count as absent.
      for (const owned of [term, `-${term}`]) {
        const live = events.filter(matchSearch({ ...planOf(owned), ownerId: ann }))
        expect([owned, live.map(({ id }) => id).sort()]).toEqual([owned, await idsBySql(log, owned, ann)])
      }
    }
    let matched = 0
    for (let round = 0; round < 60; round++) {
      const text = Array.from(
        { length: 2 + (round % 3) },
        () => `${oneOf(['', '-', '-'])}${oneOf(terms)}`,
      ).join(' ')
      const found = await idsBySql(log, text)
      expect([text, liveIds(text)]).toEqual([text, found])
      if (found.length > 0) matched++
    }
    expect(matched).toBeGreaterThan(30)
  })

  test('by an id needs no bounds: the id has its own', async () => {
    const [old, recent] = testRecords(2, (index) => ({
      createdAt: index === 0 ? new Date('2025-05-05T00:00:00.000Z') : testTime,
    }))
    await log.add([old, recent].flatMap((record) => record ?? []))
    expect(await idsBySql(log, '')).toEqual([recent?.id])
    expect(await idsBySql(log, `id:${old?.id}`)).toEqual([old?.id])
    expect(await idsBySql(log, `-id:${old?.id}`)).toEqual([recent?.id])
    expect(await idsBySql(log, 'created:<2026')).toEqual([])
    expect(await idsBySql(log, 'created:2025..2026')).toEqual([old?.id, recent?.id].sort())
  })
})

test('time is always bounded below: by the search, else by the caller', () => {
  const whereOf = (text: string) => new PgDialect().sqlToQuery(compileSearch(planOf(text), { earliest }))
  for (const text of ['', 'free', '-created:today', 'created:<2026-02-01', 'type:login_failed -country:DE']) {
    const { sql, params } = whereOf(text)
    expect(sql).toMatch(/^\(*"audit_events"\."created_at" >= \$1/)
    expect(params[0], text).toBe(earliest.toISOString())
  }
  expect(whereOf('created:today').params[0]).toBe('2026-03-01T23:00:00.000Z')
})
