import { begin, type Sql } from '@heimdall/db'

const heard = ['gps_positions', 'gps_fence_events', 'gps_late_fixes', 'gps_feed'] as const

/**
 * Forgets all that was ever heard of these devices. States go last, because by them it is known whose rows there still
 * are: what was interrupted is begun again. What was written meanwhile, under the lock of a state, goes in one transaction with
 * it; a later writer makes another state.
 */
export async function eraseDevices(sql: Sql, deviceIds: readonly string[]): Promise<void> {
  if (deviceIds.length === 0) return
  for (const table of heard) await begin(sql, (tx) => eraseFrom(tx, [table], deviceIds))
  await begin(sql, (tx) => eraseFrom(tx, ['gps_device_states', ...heard], deviceIds))
}

async function eraseFrom(tx: Sql, tables: readonly string[], deviceIds: readonly string[]): Promise<void> {
  // Years of positions take longer to delete than any other statement may take.
  await tx`SET LOCAL statement_timeout = 0`
  // On compressed chunks whole segments of positions go; those of crossings, cut by fence, are opened however much is in them.
  await tx`SET LOCAL timescaledb.max_tuples_decompressed_per_dml_transaction = 0`
  for (const table of tables)
    await tx`DELETE FROM ${tx(table)} WHERE device_id = ANY(${[...deviceIds]}::uuid[])`
}

/** The devices that anything was heard of, of one account. */
export async function devicesOfUser(sql: Sql, userId: string): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    SELECT device_id AS id FROM gps_device_states WHERE user_id = ${userId}`
  return rows.map(({ id }) => id)
}
