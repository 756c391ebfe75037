import { expect, test } from 'vitest'
import { onServer } from './databases.ts'
import {
  createTestDatabase,
  createTestTimescaleDatabase,
  describeNeeding,
  redisAvailable,
  startRedis,
  startTestPostgres,
  timescaleAvailable,
} from './index.ts'

const tables = (url: string) =>
  onServer(url, (sql) => sql`SELECT count(*)::int AS n FROM pg_tables WHERE schemaname = 'public'`)

test('test databases are migrated, apart from each other, and gone when dropped', async () => {
  const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()])
  const [migrated] = await tables(one.url)
  expect(migrated?.n).toBeGreaterThan(5)
  await onServer(one.url, (sql) => sql`CREATE TABLE only_here (n int)`)
  expect(await tables(other.url)).toEqual([migrated])
  for (const database of [one, other]) await database.drop()
  await expect(tables(one.url)).rejects.toThrow('does not exist')
})

test('an empty one is empty', async () => {
  const database = await createTestDatabase({ empty: true })
  expect(await tables(database.url)).toEqual([{ n: 0 }])
  await database.drop()
})

test('a second server goes away and comes back with what it held', async () => {
  const server = await startTestPostgres()
  await onServer(server.url, (sql) => sql`CREATE TABLE kept (n int)`)
  await server.stop()
  await expect(tables(server.url)).rejects.toThrow('ECONNREFUSED')
  await server.restart()
  expect(await tables(server.url)).toEqual([{ n: 1 }])
  await server.remove()
})

describeNeeding(timescaleAvailable(), 'TimescaleDB', () => {
  test('a database with the extension and hypertables', async () => {
    const database = await createTestTimescaleDatabase()
    const [hypertables] = await onServer(
      database.url,
      (sql) => sql`SELECT count(*)::int AS n FROM timescaledb_information.hypertables`,
    )
    expect(hypertables?.n).toBeGreaterThan(0)
    await database.drop()
  })
})

describeNeeding(redisAvailable(), 'Redis', () => {
  test('stops and comes back under its URL', async () => {
    const redis = await startRedis()
    await redis.stop()
    await redis.restart()
    await redis.stop()
  })
})
