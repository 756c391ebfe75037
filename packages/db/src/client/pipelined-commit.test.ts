import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/index.ts'
import { type Connection, connect } from './connect.ts'

let database: TestDatabase
let connection: Connection
beforeAll(async () => {
  database = await createTestDatabase({ empty: true })
  connection = connect(database.url, { name: 'pipelined', maxConnections: 1 })
  await connection.sql`CREATE TABLE notes (id int PRIMARY KEY)`
})
afterAll(async () => {
  await connection.close()
  await database.drop()
})

const notes = async () =>
  (await connection.sql<{ id: number }[]>`SELECT id FROM notes ORDER BY id`).map(({ id }) => id)

test('COMMIT leaves with what it commits', async () => {
  const transactions = await connection.sql.begin(async (tx) => {
    const [first, second] = await Promise.all([
      tx`INSERT INTO notes VALUES (1) RETURNING pg_current_xact_id()::text AS id`.execute(),
      tx`INSERT INTO notes VALUES (2) RETURNING pg_current_xact_id()::text AS id`.execute(),
      tx.commit(),
    ])
    return [first[0]?.id, second[0]?.id]
  })
  expect(transactions[0]).toBe(transactions[1])
  expect(await notes()).toEqual([1, 2])
})

test('an error in front of it undoes all, and is what the caller hears', async () => {
  const writing = connection.sql.begin((tx) =>
    Promise.all([
      tx`INSERT INTO notes VALUES (3)`.execute(),
      tx`INSERT INTO notes VALUES (1)`.execute(),
      tx`INSERT INTO notes VALUES (4)`.execute(),
      tx.commit(),
    ]),
  )
  await expect(writing).rejects.toMatchObject({ code: '23505' })
  expect(await notes()).toEqual([1, 2])
})

test('an error that nobody has waited for undoes all, too', async () => {
  const writing = connection.sql.begin(async (tx) => {
    tx`INSERT INTO notes VALUES (5)`.execute()
    tx`INSERT INTO notes VALUES (1)`.execute()
    tx.commit()
  })
  await expect(writing).rejects.toMatchObject({ code: '23505' })
  expect(await notes()).toEqual([1, 2])
})

test('nothing can follow it, for it would not be undone with the rest', async () => {
  const writing = connection.sql.begin(async (tx) => {
    await tx.commit()
    await tx`INSERT INTO notes VALUES (6)`
  })
  await expect(writing).rejects.toMatchObject({ code: 'TRANSACTION_OVER' })
  expect(await notes()).toEqual([1, 2])
})
