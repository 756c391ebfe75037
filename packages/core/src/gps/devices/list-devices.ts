import { DeviceList, ListDevicesInput } from '@heimdall/contracts'
import { gpsDevices, users } from '@heimdall/db/core'
import { and, eq, sql } from '@heimdall/db/sql'
import { cappedCount, defineQuery, keysetPage } from '../../kernel/index.ts'
import { selectDevices, toDevices } from './to-device.ts'
import { whoseDevices } from './whose-devices.ts'

export const listDevices = defineQuery({
  name: 'devices.list',
  permission: 'self or device:read',
  input: ListDevicesInput,
  output: DeviceList,
  async run({ services, actor, input }) {
    const { page, limit, q } = input
    const ownerId = whoseDevices(actor, input, 'device:read')
    const isOf = ownerId === undefined ? undefined : eq(gpsDevices.userId, ownerId)
    const where = and(isOf, q ? contains(q) : undefined)
    const { db } = services.primary
    const at = keysetPage({ list: 'devices.list', input, by: null, id: gpsDevices.id, direction: 'asc' })
    const found = await selectDevices(db, and(where, at.behind))
      .orderBy(...at.orderBy)
      .limit(at.take)
      .offset(at.skip)
    const { rows, nextCursor } = at.cut(found, ({ device }) => [null, device.id])
    const total = await cappedCount(
      db,
      sql`${gpsDevices} JOIN ${users} ON ${users.id} = ${gpsDevices.userId}`,
      where,
    )
    return { devices: await toDevices(services, actor, rows), page, limit, total, nextCursor }
  },
})

const contains = (q: string) => {
  const text = q.toLowerCase()
  return sql`(strpos(lower(${gpsDevices.name}), ${text}) > 0 OR strpos(lower(${users.username}), ${text}) > 0)`
}
