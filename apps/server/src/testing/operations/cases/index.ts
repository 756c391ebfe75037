import type { OperationCases } from '../operation-case.ts'
import { access } from './access.ts'
import { accounts } from './accounts.ts'
import { apiKeys } from './api-keys.ts'
import { apps } from './apps.ts'
import { audit } from './audit.ts'
import { connectedApps } from './connected-apps.ts'
import { devices } from './devices.ts'
import { files } from './files.ts'
import { geofences } from './geofences.ts'
import { integrations } from './integrations.ts'
import { platform } from './platform.ts'
import { sharing } from './sharing.ts'
import { trips } from './trips.ts'
import { users } from './users.ts'
import { webhooks } from './webhooks.ts'

/** A case for each operation of the document; `rest/every-operation.test.ts` says which one is missing. */
export const operationCases: OperationCases = {
  ...access,
  ...accounts,
  ...apiKeys,
  ...apps,
  ...audit,
  ...connectedApps,
  ...files,
  ...geofences,
  ...devices,
  ...integrations,
  ...platform,
  ...sharing,
  ...trips,
  ...users,
  ...webhooks,
}
