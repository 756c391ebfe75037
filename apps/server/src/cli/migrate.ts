import { migrateCore, migrateTimeseries } from '@heimdall/db'
import type { CliCommand } from './command.ts'
import { attachDatabases } from './with-services.ts'

export const migrate: CliCommand = {
  name: 'migrate',
  summary: "Bring both databases to this version's schema; starting the server does the same",
  usage: [],
  options: {},
  async run({ config }) {
    const databases = await attachDatabases(config)
    try {
      await migrateCore(databases.databaseUrl)
      await migrateTimeseries(databases.timeseriesUrl)
    } finally {
      await databases.release()
    }
    return { json: { migrated: true }, text: "Both databases now have this version's schema." }
  },
}
