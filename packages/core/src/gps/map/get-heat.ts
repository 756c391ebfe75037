import { Heat, HeatInput, heatCellLimit } from '@heimdall/contracts'
import { latitudeOf, longitudeOf } from '@heimdall/geo'
import { defineQuery } from '../../kernel/index.ts'
import { deviceOf } from '../devices/index.ts'
import { idsInScope } from './ids-in-scope.ts'
import { eastOf, mercatorX, mercatorY, spanOf } from './plane-sql.ts'

const cellPx = 8
const worldPx = 512

/** How many fixes lie where, counted by the database in cells of some pixels; the fullest ones. */
export const getHeat = defineQuery({
  name: 'maps.heat',
  permission: 'self or location:read',
  input: HeatInput,
  output: Heat,
  async run({ services, actor, input }) {
    const { scope, deviceId, from, to, zoom, box } = input
    if (deviceId !== undefined) await deviceOf(services, actor, deviceId, 'location:read')
    const ids = deviceId === undefined ? await idsInScope(services, actor, scope) : [deviceId]
    const cells = (worldPx * 2 ** zoom) / cellPx
    const { middle, half } = spanOf(box)
    const sql = services.gps.reads
    const found = await sql<{ x: number; y: number; count: number }[]>`
      SELECT floor(${mercatorX(sql)} * ${cells}::float8) AS x, floor(${mercatorY(sql)} * ${cells}::float8) AS y,
        count(*)::int AS count
      FROM gps_positions
      WHERE ${ids === null ? sql`true` : sql`device_id = ANY(${ids}::uuid[])`}
        AND fix_time >= ${from} AND fix_time < ${to} AND flags & 3 = 0
        AND latitude BETWEEN ${box.south}::float8 AND ${box.north}::float8
        AND abs(${eastOf(sql, middle)}) <= ${half}::float8
      GROUP BY 1, 2 ORDER BY 3 DESC LIMIT ${heatCellLimit}`
    return {
      latitudes: found.map(({ y }) => latitudeOf((y + 0.5) / cells)),
      longitudes: found.map(({ x }) => longitudeOf((x + 0.5) / cells)),
      counts: found.map(({ count }) => count),
    }
  },
})
