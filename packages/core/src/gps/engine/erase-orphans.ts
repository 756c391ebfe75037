import type { Sql } from '@heimdall/db'
import { eraseDevices } from './erase.ts'

const pageSize = 5_000

/**
 * Forgets what was heard of devices that do not exist any more: deleted, or their owner was. The databases share no
 * transaction, so what the primary one knows decides, again and again: a crash in between, or a fix that was on its way when
 * its device was deleted, is found by the next round.
 */
export async function eraseOrphans(primary: Sql, timeseries: Sql): Promise<number> {
  let erased = 0
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const page = await timeseries<{ id: string }[]>`
      SELECT device_id AS id FROM gps_device_states WHERE device_id > ${after} ORDER BY device_id LIMIT ${pageSize}`
    const last = page.at(-1)
    if (!last) return erased
    after = last.id
    const ids = page.map(({ id }) => id)
    const there = await primary<{ id: string }[]>`SELECT id FROM gps_devices WHERE id = ANY(${ids}::uuid[])`
    const known = new Set(there.map(({ id }) => id))
    const orphans = ids.filter((id) => !known.has(id))
    await eraseDevices(timeseries, orphans)
    erased += orphans.length
  }
}
