import { DataExportState, largeExportRows, NoInput } from '@heimdall/contracts'
import { devicesOfUser } from '../../../gps/index.ts'
import { signedIn } from '../../../identity/sessions/index.ts'
import { defineQuery } from '../../../kernel/index.ts'
import { countRows } from './count-rows.ts'
import { latestExport } from './latest-export.ts'

/** Whether an export is better made in the background, and how the latest one fares. */
export const getExportState = defineQuery({
  name: 'privacy.exportState',
  permission: 'self',
  input: NoInput,
  output: DataExportState,
  async run({ services, actor }) {
    const { userId } = signedIn(actor)
    const deviceIds = await devicesOfUser(services.gps.reads, userId)
    const rows = await countRows(services, { userId, deviceIds, most: largeExportRows })
    return { isLarge: rows >= largeExportRows, job: await latestExport(services, userId) }
  },
})
