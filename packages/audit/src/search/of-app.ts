import { inArray, type SQL, sql } from '@heimdall/db/sql'
import { auditEvents } from '@heimdall/db/timeseries'

/** As the index `audit_events_app_idx` has it. A search names no longer one. */
const app = sql`left(${auditEvents.metadata} ->> 'clientId', 64)`

/** Of events that name one of these apps, by its client id. */
export const ofApp = (clientIds: readonly string[]): SQL =>
  sql`(${inArray(app, [...clientIds])} AND jsonb_typeof(${auditEvents.metadata} -> 'clientId') = 'string')`
