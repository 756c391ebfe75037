import { isCanceled } from '@heimdall/db'
import type { Services } from '../../../kernel/index.ts'

interface Counted {
  userId: string
  deviceIds: readonly string[]
  /** Of each list no more are counted than this. */
  most: number
}

/** How many rows the lists have that may be long; null: there are so many that counting them takes too long. */
export async function countRows(
  { primary, audit, gps }: Services,
  { userId, deviceIds, most }: Counted,
): Promise<number | null> {
  const ids = [...deviceIds]
  const { sql } = audit.reads
  try {
    const counts = await Promise.all([
      sql`SELECT count(*) FROM (SELECT FROM audit_events WHERE user_id = ${userId} LIMIT ${most}) AS counted`,
      gps.reads`SELECT count(*) FROM (SELECT FROM gps_positions WHERE device_id = ANY(${ids}::uuid[]) LIMIT ${most}) AS counted`,
      gps.reads`SELECT count(*) FROM (SELECT FROM gps_fence_events WHERE device_id = ANY(${ids}::uuid[]) LIMIT ${most}) AS counted`,
      primary.sql`SELECT count(*) FROM (SELECT FROM gps_trips WHERE user_id = ${userId} LIMIT ${most}) AS counted`,
      primary.sql`SELECT count(*) FROM (SELECT FROM gps_views WHERE owner_id = ${userId} LIMIT ${most}) AS counted`,
    ])
    return counts.reduce((sum, [row]) => sum + Number(row?.count ?? 0), 0)
  } catch (error) {
    if (isCanceled(error)) return null
    throw error
  }
}
