import { type Connection, connect } from '@heimdall/db'
import {
  createTestDatabase,
  createTestTimescaleDatabase,
  describeNeeding,
  type TestDatabase,
  timescaleAvailable,
} from '@heimdall/db/testing'
import { afterAll, beforeAll, beforeEach, describe } from 'vitest'
import type { AuditRecord } from '../record.ts'
import { append } from '../writer/append.ts'
import { createPartitions } from '../writer/partitions.ts'

/** A time-series database of a suite's own, empty before every test. */
export interface TestLog extends Connection {
  url: string
  /** One more pool, as another process would have it; closed with the suite. */
  connectAgain(): Connection
  /** Makes the partitions and appends, as the writers do. */
  add(records: readonly AuditRecord[]): Promise<Set<string>>
}

/** Runs the same tests on native partitions and on TimescaleDB, where there is one. */
export function onBothFlavours(name: string, tests: (log: TestLog) => void): void {
  describe(`${name}, on native partitions`, () => tests(prepareLog(createTestDatabase)))
  describeNeeding(timescaleAvailable(), `${name}, on TimescaleDB`, () =>
    tests(prepareLog(createTestTimescaleDatabase)),
  )
}

/** For what does not depend on the flavour. Call it inside a suite, or once in a file. */
export function prepareLog(create: () => Promise<TestDatabase> = createTestDatabase): TestLog {
  let database: TestDatabase
  let connection: Connection
  let others: Connection[] = []
  const open = () => connect(database.url, { name: 'audit test', maxConnections: 8 })
  beforeAll(async () => {
    database = await create()
    connection = open()
  })
  afterAll(async () => {
    await Promise.all([connection, ...others].map((opened) => opened.close()))
    others = []
    await database.drop()
  })
  beforeEach(async () => {
    await connection.sql`TRUNCATE audit_events, audit_pending, audit_leaves, audit_idempotency_keys`
    await connection.sql`UPDATE audit_head SET size = 0`
  })
  return {
    get url() {
      return database.url
    },
    get sql() {
      return connection.sql
    },
    get db() {
      return connection.db
    },
    close: () => connection.close(),
    connectAgain() {
      const opened = open()
      others.push(opened)
      return opened
    },
    async add(records) {
      await createPartitions(connection.sql).cover(records)
      return append(connection.sql, records)
    },
  }
}
