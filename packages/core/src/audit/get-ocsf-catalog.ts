import { catalogAsOcsf } from '@heimdall/audit'
import { NoInput, OcsfCatalogView } from '@heimdall/contracts'
import { defineQuery } from '../kernel/index.ts'

/** For whoever feeds events into a SIEM: each type's class and activity in OCSF. */
export const getOcsfCatalog = defineQuery({
  name: 'audit.ocsf',
  permission: 'public',
  input: NoInput,
  output: OcsfCatalogView,
  run: async () => catalogAsOcsf(),
})
