import type { Sql } from '@heimdall/db'
import { eraseDevices } from './erase.ts'

const pageSize = 5_000

/**
 * Forgets what was heard of devices that do not exist any more. The databases share no transaction, so what the primary one
 * knows decides, again and again: a crash in between, or a fix that was on its way when its device was deleted, is found by the
 * next round. Accounts stay there by name when they are deleted; a primary database that has never heard of an owner is
 * another one, and what was set up wrongly erases nothing. Answers how many devices were erased, and how many are strangers'.
 */
export async function eraseOrphans(
  primary: Sql,
  timeseries: Sql,
): Promise<{ erased: number; strangers: number }> {
  const counts = { erased: 0, strangers: 0 }
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const page = await timeseries<{ id: string; owner: string }[]>`
      SELECT device_id AS id, user_id AS owner FROM gps_device_states
      WHERE device_id > ${after} ORDER BY device_id LIMIT ${pageSize}`
    const last = page.at(-1)
    if (!last) return counts
    after = last.id
    const orphans = await primary<{ id: string; is_known: boolean }[]>`
      SELECT state.id, EXISTS (SELECT FROM users u WHERE u.id = state.owner) AS is_known
      FROM unnest(${page.map(({ id }) => id)}::uuid[], ${page.map(({ owner }) => owner)}::uuid[]) AS state (id, owner)
      WHERE NOT EXISTS (SELECT FROM gps_devices d WHERE d.id = state.id)`
    const ids = orphans.filter(({ is_known }) => is_known).map(({ id }) => id)
    await eraseDevices(timeseries, ids)
    counts.erased += ids.length
    counts.strangers += orphans.length - ids.length
  }
}
