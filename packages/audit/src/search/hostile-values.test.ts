import { printSearch, searchKeys } from '@heimdall/contracts/search'
import { auditEvents } from '@heimdall/db/timeseries'
import { PgDialect } from 'drizzle-orm/pg-core'
import { describe, expect, test } from 'vitest'
import { prepareLog, testRecord, testTime } from '../testing/index.ts'
import { compileSearch } from './compile-search.ts'
import { parseAuditSearch } from './parse-audit-search.ts'
import { planOf } from './testing/search.ts'

/** What has broken other languages: quotes, comments, statements, wildcards, placeholders, casts, arrays, control characters. */
const hostile = [
  ...[
    "'",
    "''",
    "' OR '1'='1",
    "'; DROP TABLE audit_events; --",
    '"',
    '\\',
    "\\'",
    '%',
    '_',
    '$1',
    '$$',
    '?',
    ':x',
  ],
  ...[
    "x') OR true --",
    '/* */ OR 1=1',
    'NULL',
    '{a,b}',
    '{',
    "E'\\x00'",
    '::inet',
    '0x1',
    '1e309',
    '-1',
    '()',
    '\u2019',
  ],
  ...[
    '10.0.0.0/8; --',
    "10.0.0.0/8'::inet",
    '2026-01-01; --',
    "today'",
    "login_failed'--",
    "@me'",
    "auth/' OR 1=1 --",
  ],
  ...['\n', '\u202e', 'ﬀ', '💣', 'a'.repeat(900)],
]
/** What we say ourselves of the app in an event. */
const own = [
  `left("audit_events"."metadata" ->> 'clientId', 64)`,
  `jsonb_typeof("audit_events"."metadata" -> 'clientId') = 'string'`,
]
const fixed = new PgDialect()
  .sqlToQuery(compileSearch(planOf('city:x'), { earliest: testTime }))
  .sql.replaceAll(/\$\d+/g, '')

describe('hostile values', () => {
  const log = prepareLog()

  test.each([...searchKeys, 'text'] as const)('%s', async (key) => {
    const record = testRecord({ description: 'here to stay', countryCode: 'DE', userId: 'u' })
    await log.add([record])
    let run = 0
    for (const value of hostile) {
      for (const negated of [false, true]) {
        const text = printSearch({ terms: [{ key, negated, values: [value] }] })
        const search = parseAuditSearch(text, { me: null, now: testTime, timeZone: 'UTC' })
        if (!search.ok) {
          // Refused is well, as long as it is the value that is.
          expect(search.errors.map(({ start, end }) => end - start > 0)).toEqual([true])
          continue
        }
        const condition = compileSearch(planOf(text), { earliest: new Date(0) })
        const { sql } = new PgDialect().sqlToQuery(condition)
        expect(own.reduce((rest, words) => rest.replace(words, ''), sql)).toMatch(/^[\w\s"$.,()<>=:*]*$/)
        const rows = await log.db.select({ id: auditEvents.id }).from(auditEvents).where(condition)
        // Nothing here occurs in the event, so it is found by exclusion only.
        expect([text, rows.length]).toEqual([text, negated ? 1 : 0])
        run++
      }
    }
    const free = ['user', 'actor', 'app', 'city', 'region', 'source', 'resource', 'text']
    expect(run > 0, 'some are accepted where anything may be written, none elsewhere').toBe(
      free.includes(key),
    )
    expect(await log.sql`SELECT FROM audit_events`).toHaveLength(1)
  })

  test('the text of a condition does not depend on its values', () => {
    for (const value of hostile.filter((text) => text.trim() !== '')) {
      const text = printSearch({ terms: [{ key: 'city', negated: false, values: [value] }] })
      const { sql } = new PgDialect().sqlToQuery(compileSearch(planOf(text), { earliest: testTime }))
      expect(sql.replaceAll(/\$\d+/g, '')).toBe(fixed)
    }
  })
})
