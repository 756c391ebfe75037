import type { Database, Transaction } from '@heimdall/db'
import { and, getTableColumns, gte, lte, sql } from '@heimdall/db/sql'
import { type AuditEventRow, auditEvents } from '@heimdall/db/timeseries'
import { toArray } from '../writer/text-array.ts'
import type { SortDirection } from './cursor.ts'
import { orderOf, type Part } from './pass.ts'

export type EventRow = Omit<AuditEventRow, 'leafHash'>

/** What is older TimescaleDB has compressed. */
const uncompressedMs = 30 * 86_400_000

const { leafHash: _, ...eventColumns } = getTableColumns(auditEvents)

/**
 * The first rows of a part, in its order. Where they may be compressed their keys come first: to sort batches PostgreSQL
 * has to unpack each that could hold one of them, and so it unpacks two columns of all, and all of those that do. Where events
 * are looked for, few are found, and a second step would only take time from the walk.
 */
export async function rowsOf(
  db: Database | Transaction,
  { condition, from, isServed }: Part,
  { now, ...order }: { sortDirection: SortDirection; now: () => Date },
  most: number,
): Promise<EventRow[]> {
  const sorted = orderOf(order)
  if (!isServed || (from && now().getTime() - from.getTime() < uncompressedMs)) {
    const query = db.select(eventColumns).from(auditEvents).where(condition)
    return query.orderBy(...sorted).limit(most)
  }
  const { id, createdAt } = auditEvents
  const query = db.select({ id, createdAt }).from(auditEvents).where(condition)
  const keys = await query.orderBy(...sorted).limit(most)
  const times = keys.map((key) => key.createdAt.getTime())
  if (times.length === 0) return []
  const [first, last] = [new Date(Math.min(...times)), new Date(Math.max(...times))]
  const isOne = sql`${id} = ANY(${toArray(keys, (key) => key.id)}::uuid[])`
  const rows = await db
    .select(eventColumns)
    .from(auditEvents)
    .where(and(isOne, gte(createdAt, first), lte(createdAt, last)))
  const byId = new Map(rows.map((row) => [row.id, row]))
  return keys.flatMap((key) => byId.get(key.id) ?? [])
}
