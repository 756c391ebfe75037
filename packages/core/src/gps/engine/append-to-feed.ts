import type { Sql } from '@heimdall/db'
import { arraysOf, type Column, namesOf, valuesOf } from './columns.ts'
import type { FeedEntry, FeedItem } from './feed-entry.ts'

/** Order is that of the parameters. */
const ofEntry: readonly Column<FeedEntry>[] = [
  ['device_id', 'uuid', (entry) => entry.deviceId],
  ['user_id', 'uuid', (entry) => entry.userId],
  ['kind', 'text', (entry) => entry.kind],
  ['body', 'jsonb', (entry) => JSON.stringify(entry.body)],
]

// The head stays locked until the commit, so that the order of numbers is the order of commits.
const feedStatement = `
  WITH head AS (UPDATE gps_feed_head SET size = size + $5::bigint RETURNING size),
  added AS (
    INSERT INTO gps_feed (number, at, ${namesOf(ofEntry)})
    SELECT head.size - $5::bigint + entry.place - 1, $6::timestamptz, ${ofEntry.map(([name]) => `entry.${name}`).join(', ')}
    FROM head, unnest(${arraysOf(ofEntry)}) WITH ORDINALITY AS entry(${namesOf(ofEntry)}, place)
  )
  SELECT size FROM head`

/**
 * Gives what happened its numbers, and answers it with them. The last thing that a transaction does: from here on all
 * others wait.
 */
export async function appendToFeed(tx: Sql, entries: readonly FeedEntry[], now: number): Promise<FeedItem[]> {
  if (entries.length === 0) return []
  const [head] = await tx
    .unsafe<{ size: string }[]>(
      feedStatement,
      [...valuesOf(ofEntry, entries), String(entries.length), new Date(now).toISOString()],
      { prepare: true },
    )
    .execute()
  const first = Number(head?.size) - entries.length
  return entries.map(({ deviceId, userId, kind, body }, place) => ({
    number: first + place,
    at: now,
    deviceId,
    userId,
    kind,
    body,
  }))
}
