import { type Connection, connect, type Sql } from '@heimdall/db'
import {
  createTestDatabase,
  createTestTimescaleDatabase,
  describeNeeding,
  type TestDatabase,
  timescaleAvailable,
} from '@heimdall/db/testing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AuditRecord } from '../record.ts'
import { testRecord, testTime, writerOn } from '../testing/index.ts'
import { createPartitions } from './partitions.ts'

let database: TestDatabase
let connections: Connection[]
const open = () => {
  const connection = connect(database.url, { name: 'partitions test', maxConnections: 2 })
  connections.push(connection)
  return connection.sql
}
const close = async () => {
  await Promise.all(connections.map((connection) => connection.close()))
  await database.drop()
}
const names = async () => {
  const rows = await open()<{ name: string }[]>`
    SELECT inhrelid::regclass::text AS name FROM pg_inherits
    WHERE inhparent = 'audit_events'::regclass ORDER BY 1`
  return rows.map(({ name }) => name)
}
const add = (sql: Sql, records: readonly AuditRecord[]) => writerOn({ sql }).addMissing(records)
const at = (time: string) => testRecord({ createdAt: new Date(time) })

describe('native partitions', () => {
  beforeEach(async () => {
    connections = []
    database = await createTestDatabase()
  })
  afterEach(close)

  test('without one there is nowhere to go', async () => {
    await expect(add(open(), [testRecord()])).rejects.toThrow(/no partition/)
  })

  test('are made for the weeks of the records and the one after, old or future', async () => {
    const sql = open()
    const records = [at('2026-03-02T10:00:00Z'), at('2019-05-05T00:00:00Z'), at('2031-01-01T00:00:00Z')]
    await createPartitions(sql).cover(records)
    expect((await add(sql, records)).size).toBe(3)
    expect(await names()).toEqual([
      'audit_events_20190502',
      'audit_events_20190509',
      'audit_events_20260226',
      'audit_events_20260305',
      'audit_events_20301226',
      'audit_events_20310102',
    ])
  })

  test('meet without gap or overlap at the first and the last millisecond of a week', async () => {
    const sql = open()
    const records = ['2026-03-04T23:59:59.999Z', '2026-03-05T00:00:00.000Z', '2026-03-11T23:59:59.999Z'].map(
      at,
    )
    const partitions = createPartitions(sql)
    for (const record of records) {
      await partitions.cover([record])
      expect((await add(sql, [record])).size).toBe(1)
    }
    const rows = await sql`SELECT tableoid::regclass::text AS name FROM audit_events ORDER BY created_at`
    expect(rows.map(({ name }) => name)).toEqual([
      'audit_events_20260226',
      'audit_events_20260305',
      'audit_events_20260305',
    ])
  })

  test('made by many connections at once are made once', async () => {
    const records = [testRecord(), at('2026-06-01T00:00:00Z')]
    await Promise.all(
      Array.from({ length: 6 }, async () => {
        const sql = open()
        await createPartitions(sql).cover(records)
        await add(sql, [testRecord()])
      }),
    )
    expect(await names()).toHaveLength(4)
    expect(await open()`SELECT FROM audit_events`).toHaveLength(6)
  })

  test('are made beside readers and writers that are in the middle of something', async () => {
    const [reader, writer] = [open(), open()]
    await createPartitions(writer).cover([testRecord()])
    await reader.begin(async (tx) => {
      await tx`SELECT count(*) FROM audit_events`
      // A lock that shut out readers would wait here for the one above, which waits for us.
      await writer`SET lock_timeout = '2s'`
      await createPartitions(writer).cover([at('2027-01-01T00:00:00Z')])
    })
    expect(await names()).toHaveLength(4)
  })

  test('have the parent’s indexes and primary key', async () => {
    const sql = open()
    const record = testRecord()
    await createPartitions(sql).cover([record])
    expect((await add(sql, [record, { ...record }])).size).toBe(1)
    const rows = await sql`SELECT indexdef FROM pg_indexes WHERE tablename = 'audit_events_20260226'`
    expect(rows).toHaveLength(7)
  })

  test('are asked for once a week, and again after a failure', async () => {
    const sql = open()
    const partitions = createPartitions(sql)
    await partitions.cover([testRecord(), testRecord()])
    const calls = async () => {
      const [row] =
        await sql`SELECT count(*)::int AS n FROM pg_inherits WHERE inhparent = 'audit_events'::regclass`
      return row?.n
    }
    const before = await calls()
    await sql`DROP TABLE audit_events_20260226`
    await partitions.cover([testRecord({ createdAt: new Date(testTime.getTime() + 1) })])
    expect(await calls()).toBe(before - 1)
    await createPartitions(sql).cover([testRecord()])
    expect(await calls()).toBe(before)
  })
})

describeNeeding(timescaleAvailable(), 'a hypertable', () => {
  beforeEach(async () => {
    connections = []
    database = await createTestTimescaleDatabase()
  })
  afterEach(close)

  test('makes its own chunks, for any time', async () => {
    const sql = open()
    const records = [testRecord(), at('2019-05-05T00:00:00Z'), at('2031-01-01T00:00:00Z')]
    await createPartitions(sql).cover(records)
    expect((await add(sql, records)).size).toBe(3)
    const chunks =
      await sql`SELECT FROM timescaledb_information.chunks WHERE hypertable_name = 'audit_events'`
    expect(chunks).toHaveLength(3)
  })
})
