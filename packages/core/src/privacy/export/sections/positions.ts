import { type FixRow, toFix, toPosition } from '../../../gps/index.ts'
import type { Section } from '../section.ts'

const pageSize = 2_000

export const positions: Section<'positions'> = {
  isVast: true,
  async *pages({ services, deviceIds }) {
    const sql = services.gps.reads
    for (const deviceId of deviceIds) {
      let after: string | null = null
      for (;;) {
        const rows: FixRow[] = await sql<FixRow[]>`
          SELECT * FROM gps_positions
          WHERE device_id = ${deviceId} ${after === null ? sql`` : sql`AND fix_time > ${after}`}
          ORDER BY fix_time LIMIT ${pageSize}`
        yield rows.map((row) => ({ deviceId, ...toPosition(toFix(row)) }))
        const last: FixRow | undefined = rows.at(-1)
        if (!last || rows.length < pageSize) break
        after = new Date(last.fix_time).toISOString()
      }
    }
  },
}
