import { randomBytes } from 'node:crypto'
import { type Connection, connect } from '@heimdall/db'
import {
  createTestDatabase,
  createTestTimescaleDatabase,
  describeNeeding,
  type TestDatabase,
  timescaleAvailable,
} from '@heimdall/db/testing'
import { afterAll, beforeAll, beforeEach, describe } from 'vitest'
import { createKeyWrap } from '../proof/key-wrap.ts'
import { createSubjectKeys } from '../proof/subject-keys.ts'
import type { AuditRecord } from '../record.ts'
import { rollups, tableOf } from '../rollup/rollups.ts'
import { createLogWriter, type LogWriter } from '../writer/log-writer.ts'
import { createPartitions } from '../writer/partitions.ts'

/** A time-series database of a suite's own, empty before every test. */
export interface TestLog extends Connection {
  url: string
  /** One more pool, as another process would have it; closed with the suite. */
  connectAgain(): Connection
  writer: LogWriter
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
  let writer: LogWriter
  let others: Connection[] = []
  const open = () => connect(database.url, { name: 'audit test', maxConnections: 8 })
  beforeAll(async () => {
    database = await create()
    connection = open()
    writer = writerOn(connection)
  })
  afterAll(async () => {
    await Promise.all([connection, ...others].map((opened) => opened.close()))
    others = []
    await database.drop()
  })
  beforeEach(async () => {
    await connection.sql`
      TRUNCATE audit_events, audit_pending, audit_leaves, audit_tiles, audit_checkpoints, audit_idempotency_keys`
    await connection.sql`UPDATE audit_head SET size = 0, root_hash = sha256('')`
    await forgetRollups(connection)
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
    get writer() {
      return writer
    },
    close: () => connection.close(),
    connectAgain() {
      const opened = open()
      others.push(opened)
      return opened
    },
    async add(records) {
      await createPartitions(connection.sql).cover(records)
      return writer.addMissing(records)
    },
  }
}

/** TimescaleDB forgets by itself what it has not materialised, and no test leaves it anything else. */
async function forgetRollups({ sql }: Connection): Promise<void> {
  await sql`UPDATE audit_retention SET dropped_before = NULL`
  await sql`
    TRUNCATE audit_uncounted, audit_active_hours, audit_active_users, audit_seen_days, audit_seen_users, audit_seen_types`
  const [found] = await sql`SELECT to_regclass('audit_rolled_day') AS name`
  if (found?.name === null) return
  await sql`TRUNCATE ${sql(rollups.map(tableOf))}`
}

export const testMasterKey = Buffer.alloc(32, 7)
export const testKeyWrap = createKeyWrap([testMasterKey])

/** A writer with a memory of its own for keys, as another process would have it. */
export const writerOn = ({ sql }: Pick<Connection, 'sql'>): LogWriter =>
  createLogWriter({
    sql,
    keys: createSubjectKeys({ sql, wrap: testKeyWrap, randomBytes: (size) => randomBytes(size) }),
  })
