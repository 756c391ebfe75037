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

/** Entries from a number on, `limit` at most. Numbers whose entry is gone, by an erasure say, are passed over. */
export async function readFeed(sql: Sql, from: number, limit: number): Promise<FeedItem[]> {
  const rows = await sql<FeedRow[]>`
    SELECT number, at, device_id AS "deviceId", user_id AS "userId", kind, body
    FROM gps_feed WHERE number >= ${from} ORDER BY number LIMIT ${limit}`
  return rows.map((row) => ({ ...row, number: Number(row.number), at: Date.parse(row.at) }))
}
