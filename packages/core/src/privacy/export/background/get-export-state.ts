import { DataExportState, largeExportRows, NoInput } from '@heimdall/contracts'
import { devicesOfUser } from '../../../gps/index.ts'
import { defineQuery } from '../../../kernel/index.ts'
import { exportAccess, personOf } from '../person-of.ts'
import { countRows } from './count-rows.ts'
import { latestExport } from './latest-export.ts'

/** Whether an export is better made in the background, and how the latest one fares. */
export const getExportState = defineQuery({
  name: 'privacy.exportState',
  permission: exportAccess,
  input: NoInput,
  output: DataExportState,
  async run({ services, actor }) {
    const userId = personOf(actor)
    const deviceIds = await devicesOfUser(services.gps.reads, userId)
    const rows = await countRows(services, { userId, deviceIds, most: largeExportRows })
    return { isLarge: rows === null || rows >= largeExportRows, job: await latestExport(services, userId) }
  },
})
