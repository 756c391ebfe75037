import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type postgres from 'postgres'
import { expect, test } from 'vitest'
import { onServer } from './testing/databases.ts'
import { createTestDatabase } from './testing/index.ts'

const migration = new URL('../migrations/core/0028_user-search.sql', import.meta.url)

async function inDatabase(work: (sql: postgres.Sql) => Promise<void>): Promise<void> {
  const database = await createTestDatabase()
  try {
    await onServer(database.url, work)
  } finally {
    await database.drop()
  }
}

/** How a part of a name is looked for when reading all names is the last resort. */
async function planOfSearch(sql: postgres.Sql): Promise<string> {
  await sql`SET enable_seqscan = off`
  const rows = await sql<{ 'QUERY PLAN': string }[]>`
    EXPLAIN SELECT id FROM users WHERE lower(username) LIKE '%heid%' OR lower(email) LIKE '%heid%'`
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}

test('a part of a username or an address is found by an index', () =>
  inDatabase(async (sql) => {
    const plan = await planOfSearch(sql)
    expect(plan.match(/Bitmap Index Scan on users_search_idx/g)).toHaveLength(2)
  }))

test('where the database lets nobody add trigrams, it goes on without', () =>
  inDatabase(async (sql) => {
    const role = `nobody_${randomBytes(6).toString('hex')}`
    await sql`DROP EXTENSION pg_trgm CASCADE`
    await sql`CREATE ROLE ${sql(role)}`
    try {
      await sql`SET ROLE ${sql(role)}`
      await sql.unsafe(await readFile(migration, 'utf8'))
      await sql`RESET ROLE`
      expect(await planOfSearch(sql)).toContain('Seq Scan on users')
    } finally {
      await sql`DROP ROLE ${sql(role)}`
    }
  }))
