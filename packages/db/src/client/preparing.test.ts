import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '../sql.ts'
import { createTestDatabase, type TestDatabase } from '../testing/index.ts'
import { type Connection, connect } from './connect.ts'

let database: TestDatabase
let connection: Connection
beforeAll(async () => {
  database = await createTestDatabase({ empty: true })
  connection = connect(database.url, { name: 'preparing', maxConnections: 1 })
  await connection.sql`CREATE TABLE things (n int)`
})
afterAll(async () => {
  await connection.close()
  await database.drop()
})

const kept = async (text: string) => {
  const [row] = await connection.sql<{ count: number }[]>`
    SELECT count(*)::int FROM pg_prepared_statements WHERE statement LIKE ${`%${text}%`} AND statement NOT LIKE '%LIKE%'`
  return row?.count
}

test('a statement of drizzle is kept, in a transaction and a savepoint too, and made once', async () => {
  for (let n = 0; n < 3; n++) {
    await connection.db.execute(sql`SELECT ${n}::int AS alone`)
    await connection.db.transaction(async (tx) => {
      await tx.execute(sql`SELECT ${n}::int AS inside`)
      await tx.transaction((nested) => nested.execute(sql`SELECT ${n}::int AS deeper`))
    })
  }
  expect(await Promise.all(['alone', 'inside', 'deeper'].map(kept))).toEqual([1, 1, 1])
})

test('lists of any length leave no statement for each', async () => {
  const list = sql.join(
    Array.from({ length: 60 }, (_, n) => sql`${n}::int`),
    sql`, `,
  )
  await connection.db.execute(sql`SELECT 1 AS long WHERE 1 IN (${list})`)
  expect(await kept('AS long')).toBe(0)
})

test('what fails in a transaction takes it back, and so does a savepoint alone', async () => {
  const { db } = connection
  await db.transaction(async (tx) => {
    await tx.execute(sql`INSERT INTO things VALUES (${1}::int)`)
    const nested = tx.transaction(async (inner) => {
      await inner.execute(sql`INSERT INTO things VALUES (${2}::int)`)
      throw new Error('not this one')
    })
    await expect(nested).rejects.toThrow('not this one')
  })
  const whole = db.transaction(async (tx) => {
    await tx.execute(sql`INSERT INTO things VALUES (${3}::int)`)
    throw new Error('not this either')
  })
  await expect(whole).rejects.toThrow('not this either')
  expect([...(await connection.sql`SELECT n FROM things`)]).toEqual([{ n: 1 }])
})

test('plans for any values are kept, unless those for the values at hand are worth more', async () => {
  const planned = connect(database.url, { name: 'planned', maxConnections: 1, plansForValues: true })
  const plansOf = async ({ sql: client, db }: Connection) => {
    for (let n = 0; n < 9; n++) await db.execute(sql`SELECT n AS planned FROM things WHERE n = ${n}::int`)
    const [row] = await client`
      SELECT generic_plans::int AS generic, custom_plans::int AS custom FROM pg_prepared_statements
      WHERE statement LIKE '%AS planned%' AND statement NOT LIKE '%LIKE%'`
    return row
  }
  try {
    expect(await plansOf(connection)).toEqual({ generic: 4, custom: 5 })
    expect(await plansOf(planned)).toEqual({ generic: 0, custom: 9 })
  } finally {
    await planned.close()
  }
})
