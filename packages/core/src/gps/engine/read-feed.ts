import type { Sql } from '@heimdall/db'
import type { FeedItem } from './feed-entry.ts'

interface FeedRow {
  number: string
  at: string
  deviceId: string
  userId: string
  kind: FeedItem['kind']
  body: Readonly<Record<string, unknown>>
}

/** The number that the next entry will have. */
export async function feedSize(sql: Sql): Promise<number> {
  const [head] = await sql<{ size: string }[]>`SELECT size FROM gps_feed_head`
  return Number(head?.size ?? 0)
}

/** The oldest number that is still kept, or the next one where there is none. */
export async function feedStart(sql: Sql): Promise<number> {
  const [row] = await sql<{ number: string }[]>`
    SELECT coalesce((SELECT min(number) FROM gps_feed), (SELECT size FROM gps_feed_head)) AS number`
  return Number(row?.number ?? 0)
}

const columns = (sql: Sql) => sql`number, at, device_id AS "deviceId", user_id AS "userId", kind, body`
const toItem = (row: FeedRow): FeedItem => ({ ...row, number: Number(row.number), at: Date.parse(row.at) })

/** Entries from a number on and before another, `limit` at most. Numbers whose entry is gone, by an erasure say, are passed over. */
export async function readFeed(
  sql: Sql,
  from: number,
  limit: number,
  before: number | null = null,
): Promise<FeedItem[]> {
  const rows = await sql<FeedRow[]>`
    SELECT ${columns(sql)} FROM gps_feed
    WHERE number >= ${from} ${before === null ? sql`` : sql`AND number < ${before}`} ORDER BY number LIMIT ${limit}`
  return rows.map(toItem)
}

/** Those of a span of time from a number on. */
export async function readFeedSpan(
  sql: Sql,
  { position, from, to, limit }: { position: number; from: Date; to: Date; limit: number },
): Promise<FeedItem[]> {
  const rows = await sql<FeedRow[]>`
    SELECT ${columns(sql)} FROM gps_feed
    WHERE number >= ${position} AND at >= ${from.toISOString()} AND at < ${to.toISOString()}
    ORDER BY number LIMIT ${limit}`
  return rows.map(toItem)
}

/** These, as far as they are still there. */
export async function readFeedEntries(sql: Sql, numbers: readonly number[]): Promise<FeedItem[]> {
  if (numbers.length === 0) return []
  const rows = await sql<FeedRow[]>`
    SELECT ${columns(sql)} FROM gps_feed WHERE number = ANY(${[...numbers]}::bigint[])`
  return rows.map(toItem)
}
