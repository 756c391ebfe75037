import type { Sql } from '@heimdall/db'
import { isoTime } from '../iso-time.ts'
import type { CommittedRecord } from '../proof/commit-records.ts'
import { countsOf, insertCounts } from './count-events.ts'
import { gate, insertEvents, parametersOf, StaleKeys, toHex } from './insert-events.ts'
import { toTextArray } from './text-array.ts'

/**
 * One statement, so one round trip and one commit: the events, their counts, and the row that queues them for the log.
 */
const statement = `
  WITH ${gate}, inserted AS (${insertEvents}),
    counted AS (${insertCounts(23)} FROM gate WHERE epoch = $21::bigint)
  INSERT INTO audit_pending (ids, created_ats, leaf_hashes)
  SELECT $1::uuid[], $2::timestamptz[], decode($22, 'hex') FROM gate WHERE epoch = $21::bigint
  RETURNING batch_id`

/** Appends events whose ids are ours, so that nobody else can have brought them. */
export async function append(sql: Sql, items: readonly CommittedRecord[], epoch: string): Promise<void> {
  if (items.length === 0) return
  const counts = countsOf(items.map(({ record }) => record))
  const parameters = [...parametersOf(items, epoch), toHex(items), ...counts]
  const queued = await sql.unsafe(statement, parameters, { prepare: true })
  if (queued.length === 0) throw new StaleKeys()
}

/** Sorted by id, so that two writers who bring the same events wait for each other instead of deadlocking. */
const missingStatement = `
  WITH ${gate}, inserted AS (${insertEvents} ORDER BY id ON CONFLICT (id, created_at) DO NOTHING RETURNING id)
  SELECT epoch = $21::bigint AS current, ARRAY(SELECT id::text FROM inserted) AS ids FROM gate`

const queueStatement = `
  WITH counted AS (${insertCounts(4)})
  INSERT INTO audit_pending (ids, created_ats, leaf_hashes)
  SELECT $1::uuid[], $2::timestamptz[], decode($3, 'hex')`

/**
 * Appends events that may be there already, and returns the ids of those that are new. Needs a transaction: what was
 * inserted must be queued and counted by the same commit.
 */
export async function appendMissing(
  tx: Sql,
  items: readonly CommittedRecord[],
  epoch: string,
): Promise<Set<string>> {
  if (items.length === 0) return new Set()
  const [answer] = await tx.unsafe<{ current: boolean; ids: string[] }[]>(
    missingStatement,
    parametersOf(items, epoch),
    { prepare: true },
  )
  if (!answer?.current) throw new StaleKeys()
  const added = new Set(answer.ids)
  const fresh = items.filter(({ record }) => added.has(record.id))
  if (fresh.length > 0) {
    const ids = toTextArray(fresh, ({ record }) => record.id)
    const times = toTextArray(fresh, ({ record }) => isoTime(record.createdAt))
    const counts = countsOf(fresh.map(({ record }) => record))
    await tx.unsafe(queueStatement, [ids, times, toHex(fresh), ...counts], { prepare: true })
  }
  return added
}
