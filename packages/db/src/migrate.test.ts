import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import type postgres from 'postgres'
import { expect, test } from 'vitest'
import { migrateTimeseries } from './migrate.ts'
import { onServer } from './testing/databases.ts'
import {
  createTestDatabase,
  createTestTimescaleDatabase,
  describeNeeding,
  type TestDatabase,
  timescaleAvailable,
} from './testing/index.ts'

const migrations = path.resolve(import.meta.dirname, '../migrations/timeseries')

/** The time-series database as a version left it that knew this many migrations. */
async function migrateFirst(count: number, sql: postgres.Sql): Promise<void> {
  const migrationsFolder = await mkdtemp(path.join(tmpdir(), 'heimdall-migrations-'))
  try {
    await cp(migrations, migrationsFolder, { recursive: true })
    const file = path.join(migrationsFolder, 'meta/_journal.json')
    const journal = JSON.parse(await readFile(file, 'utf8'))
    await writeFile(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }))
    await migrate(drizzle(sql), { migrationsFolder, migrationsTable: 'timeseries_migrations' })
  } finally {
    await rm(migrationsFolder, { recursive: true })
  }
}

async function withDatabase(
  create: () => Promise<TestDatabase>,
  work: (url: string, sql: postgres.Sql) => Promise<void>,
): Promise<void> {
  const database = await create()
  try {
    await onServer(database.url, (sql) => work(database.url, sql))
  } finally {
    await database.drop()
  }
}

/** One a day, up to now: some in an hour's time of each other, of three types, two sources, and two countries or none. */
const addEvents = (sql: postgres.Sql, first: number, count: number) => sql`
  INSERT INTO audit_events (id, created_at, event_type, status, source_service, country_code, leaf_hash)
  SELECT md5(n::text)::uuid, date_trunc('day', now()) - n / 3 * interval '1 day' + n % 3 * interval '20 minutes',
    'type_' || n % 3, CASE WHEN n % 4 = 0 THEN 'failure' ELSE 'success' END, (ARRAY['id', 'api'])[1 + n % 2],
    (ARRAY['DE', 'US', NULL])[1 + n % 3], sha256(n::text::bytea)
  FROM generate_series(${first}::int, ${first + count - 1}::int) AS n`

/** What every rollup counts in sum, by its name. */
async function sums(sql: postgres.Sql): Promise<Record<string, number>> {
  const rollups = await sql<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.views
    WHERE table_schema = 'public' AND table_name LIKE 'audit_rollup%' ORDER BY 1`
  const counts: Record<string, number> = {}
  for (const { name } of rollups) {
    const [row] = await sql<{ events: number }[]>`SELECT sum(events)::int AS events FROM ${sql(name)}`
    counts[name] = row?.events ?? 0
  }
  return counts
}

/** How a rollup differs from counting the events one by one: nothing. */
async function differences(
  sql: postgres.Sql,
  name: string,
  unit: string,
  columns: string,
): Promise<unknown[]> {
  const counted = `SELECT bucket, status, ${columns}, sum(events)::bigint AS events FROM ${name} GROUP BY bucket, status, ${columns}`
  const events = `
    SELECT date_bin('${unit}', created_at, '1970-01-05Z') AS bucket, status, ${columns}, count(*) AS events
    FROM audit_events GROUP BY 1, status, ${columns}`
  return sql.unsafe(`(${counted} EXCEPT ${events}) UNION ALL (${events} EXCEPT ${counted})`)
}

async function expectCounted(sql: postgres.Sql, events: number): Promise<void> {
  const counts = await sums(sql)
  expect(Object.keys(counts)).toHaveLength(19)
  expect(new Set(Object.values(counts))).toEqual(new Set([events]))
  for (const [name, unit, columns] of [
    ['audit_rollup_day', '1 day', 'event_type, source_service, country_code'],
    ['audit_rollup_day_by_type', '1 day', 'event_type'],
    ['audit_rollup_hour_by_country', '1 hour', 'country_code'],
    ['audit_rollup_minute_by_source', '1 minute', 'source_service'],
    ['audit_rollup_day_by_type_and_country', '1 day', 'event_type, country_code'],
    ['audit_rollup_week_by_country', '7 days', 'country_code'],
    ['audit_rollup_week_by_type_and_source', '7 days', 'event_type, source_service'],
    ['audit_rollup_day_by_source_and_country', '1 day', 'source_service, country_code'],
  ] as const) {
    expect([name, await differences(sql, name, unit, columns)]).toEqual([name, []])
  }
}

test('a log that was counted by its leaves is counted whole: what was, what was not yet, and what had no leaf', async () => {
  await withDatabase(
    () => createTestDatabase({ empty: true }),
    async (url, sql) => {
      await migrateFirst(4, sql)
      await sql`SELECT ensure_weekly_partitions('audit_events', now() - interval '40 days', now() + interval '7 days')`
      await addEvents(sql, 0, 90)
      await sql`
        INSERT INTO audit_leaves (leaf_index, event_id, created_at)
        SELECT row_number() OVER (ORDER BY id) - 1, id, created_at FROM audit_events ORDER BY id LIMIT 70`
      await sql`
        INSERT INTO audit_pending (ids, created_ats, leaf_hashes)
        SELECT array_agg(id), array_agg(created_at), decode(repeat('00', 32 * count(*)::int), 'hex')
        FROM audit_events WHERE id NOT IN (SELECT event_id FROM audit_leaves)`
      await sql`UPDATE audit_rollup_state SET next_leaf = 30`
      for (const unit of ['minute', 'hour', 'day']) {
        await sql`
          INSERT INTO ${sql(`audit_rolled_${unit}`)}
          SELECT date_bin(${`1 ${unit}`}::interval, created_at, 'epoch'), event_type, status, source_service, country_code, count(*)
          FROM audit_events_of_leaves(0, 30) GROUP BY 1, 2, 3, 4, 5`
      }

      await migrateTimeseries(url)
      await expectCounted(sql, 90)
      const [left] = await sql`SELECT count(*)::int AS rows FROM audit_uncounted`
      expect(left?.rows).toBe(1)
    },
  )
})

test('rollups that come later begin with what others have counted, and add what is not counted yet', async () => {
  await withDatabase(
    () => createTestDatabase({ empty: true }),
    async (url, sql) => {
      await migrateFirst(5, sql)
      await sql`SELECT ensure_weekly_partitions('audit_events', now() - interval '40 days', now() + interval '7 days')`
      await addEvents(sql, 0, 60)
      for (const unit of ['minute', 'hour', 'day']) {
        await sql`
          INSERT INTO ${sql(`audit_rolled_${unit}`)}
          SELECT date_bin(${`1 ${unit}`}::interval, created_at, 'epoch'), event_type, status, source_service, country_code, count(*)
          FROM audit_events GROUP BY 1, 2, 3, 4, 5`
      }
      await addEvents(sql, 60, 30)
      await sql`
        INSERT INTO audit_uncounted (buckets, event_types, statuses, source_services, country_codes, events)
        SELECT array_agg(created_at), array_agg(event_type), array_agg(status), array_agg(source_service),
          array_agg(country_code), array_agg(1)
        FROM audit_events WHERE id IN (SELECT md5(n::text)::uuid FROM generate_series(60, 89) AS n)`

      await migrateTimeseries(url)
      await expectCounted(sql, 90)
    },
  )
})

describeNeeding(timescaleAvailable(), 'with TimescaleDB', () => {
  test('rollups that come later count what was there, before and after they are refreshed', async () => {
    await withDatabase(
      () => createTestTimescaleDatabase({ empty: true }),
      async (url, sql) => {
        await migrateFirst(5, sql)
        await addEvents(sql, 0, 60)
        for (const unit of ['minute', 'hour', 'day']) {
          await sql`CALL refresh_continuous_aggregate(${`audit_rollup_${unit}`}, NULL, NULL)`
        }
        // What has been counted stays, though its events are gone.
        await sql`SELECT drop_chunks('audit_events', older_than => now() - interval '14 days')`
        await sql`UPDATE audit_retention SET dropped_before = now() - interval '14 days'`
        await sql`SELECT refresh_audit_rollups_back_to(interval '14 days')`

        await migrateTimeseries(url)
        const whole = new Set([60])
        expect(new Set(Object.values(await sums(sql)))).toEqual(whole)
        const jobs = await sql<{ id: number }[]>`
          SELECT job_id AS id FROM timescaledb_information.jobs
          WHERE proc_name = 'policy_refresh_continuous_aggregate' ORDER BY job_id`
        expect(jobs).toHaveLength(19)
        for (const { id } of jobs) await whenFree(() => sql`CALL run_job(${id})`)
        expect(new Set(Object.values(await sums(sql)))).toEqual(whole)
      },
    )
  })
})

/** The server's own scheduler may be at the same job. */
async function whenFree(work: () => PromiseLike<unknown>): Promise<void> {
  await expect.poll(async () => await Promise.resolve(work()).then(() => 'done', String)).toBe('done')
}
