import { begin, type Sql } from '@heimdall/db'

const tables = [
  'gps_positions',
  'gps_fence_events',
  'gps_late_fixes',
  'gps_feed',
  'gps_device_states',
] as const

/**
 * Forgets all that was ever heard of these devices. States go last, because by them it is known whose rows there still
 * are: what was interrupted is begun again.
 */
export async function eraseDevices(sql: Sql, deviceIds: readonly string[]): Promise<void> {
  if (deviceIds.length === 0) return
  for (const table of tables) {
    await begin(sql, async (tx) => {
      // Years of positions take longer to delete than any other statement may take.
      await tx`SET LOCAL statement_timeout = 0`
      // On compressed chunks whole segments of positions go; those of crossings, cut by fence, are opened however much is in them.
      await tx`SET LOCAL timescaledb.max_tuples_decompressed_per_dml_transaction = 0`
      await tx`DELETE FROM ${tx(table)} WHERE device_id = ANY(${[...deviceIds]}::uuid[])`
    })
  }
}

/** The devices that anything was heard of, of one account. */
export async function devicesOfUser(sql: Sql, userId: string): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    SELECT device_id AS id FROM gps_device_states WHERE user_id = ${userId}`
  return rows.map(({ id }) => id)
}
