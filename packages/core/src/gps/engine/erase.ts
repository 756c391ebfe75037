import type { Sql } from '@heimdall/db'

const tables = [
  'gps_positions',
  'gps_fence_events',
  'gps_late_fixes',
  'gps_feed',
  'gps_device_states',
] as const

/**
 * Forgets all that was ever heard of these devices. States go last, because by them it is known whose rows there still
 * are: what was interrupted is begun again. On compressed chunks whole segments go, for they are cut by device.
 */
export async function eraseDevices(sql: Sql, deviceIds: readonly string[]): Promise<void> {
  if (deviceIds.length === 0) return
  const session = await sql.reserve()
  try {
    // Years of positions take longer to delete than any other statement may take.
    await session`SET statement_timeout = 0`
    for (const table of tables) {
      await session`DELETE FROM ${session(table)} WHERE device_id = ANY(${[...deviceIds]}::uuid[])`
    }
  } finally {
    await session`RESET statement_timeout`
    session.release()
  }
}

/** The devices that anything was heard of, of one account. */
export async function devicesOfUser(sql: Sql, userId: string): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    SELECT device_id AS id FROM gps_device_states WHERE user_id = ${userId}`
  return rows.map(({ id }) => id)
}
