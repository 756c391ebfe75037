import { Heat, HeatInput, heatCellLimit } from '@heimdall/contracts'
import { latitudeOf, longitudeOf, worldPx } from '@heimdall/geo'
import { defineQuery } from '../../kernel/index.ts'
import { deviceOf } from '../devices/index.ts'
import { unusableFlags } from '../fix.ts'
import { recordStaffViews } from '../views/index.ts'
import { idsInScope } from './ids-in-scope.ts'
import { eastOf, mercatorX, mercatorY, spanOf } from './plane-sql.ts'

const cellPx = 8

/** How many fixes lie where, counted by the database in cells of some pixels; the fullest ones. */
export const getHeat = defineQuery({
  name: 'maps.heat',
  permission: 'self or location:read',
  input: HeatInput,
  output: Heat,
  async run({ services, actor, input }) {
    const { scope, deviceId, from, to, zoom, box } = input
    const device = deviceId === undefined ? null : await deviceOf(services, actor, deviceId, 'location:read')
    const ids = device ? [device.id] : await idsInScope(services, actor, scope)
    const cells = (worldPx * 2 ** zoom) / cellPx
    const { middle, half } = spanOf(box)
    const sql = services.gps.reads
    // In one pass besides, where it may be anybody's: whose fixes they are.
    const [sets, whose] =
      ids === null ? [sql`GROUPING SETS ((1, 2), (user_id))`, sql`user_id`] : [sql`1, 2`, sql`NULL::uuid`]
    const found = await sql<{ x: number | null; y: number | null; userId: string | null; count: number }[]>`
      WITH counted AS (
        SELECT floor(${mercatorX(sql)} * ${cells}::float8) AS x, floor(${mercatorY(sql)} * ${cells}::float8) AS y,
          ${whose} AS "userId", count(*)::int AS count
        FROM gps_positions
        WHERE ${ids === null ? sql`true` : sql`device_id = ANY(${ids}::uuid[])`}
          AND fix_time >= ${from} AND fix_time < ${to} AND flags & ${unusableFlags} = 0
          AND latitude BETWEEN ${box.south}::float8 AND ${box.north}::float8
          AND abs(${eastOf(sql, middle)}) <= ${half}::float8
        GROUP BY ${sets}
      )
      (SELECT * FROM counted WHERE x IS NOT NULL ORDER BY count DESC LIMIT ${heatCellLimit})
      UNION ALL SELECT * FROM counted WHERE x IS NULL`
    const ownerIds = device ? [device.userId] : found.flatMap(({ userId }) => userId ?? [])
    await recordStaffViews(services, actor, { kind: 'heat', ownerIds })
    const full = found.flatMap(({ x, y, count }) => (x === null || y === null ? [] : { x, y, count }))
    return {
      latitudes: full.map(({ y }) => latitudeOf((y + 0.5) / cells)),
      longitudes: full.map(({ x }) => longitudeOf((x + 0.5) / cells)),
      counts: full.map(({ count }) => count),
    }
  },
})
