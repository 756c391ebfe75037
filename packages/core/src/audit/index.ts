export { asSeenBy } from './as-seen-by.ts'
export { type EventExport, exportEvents, exportMyEvents } from './export-events.ts'
export { followEvents, followMyEvents } from './follow-events.ts'
export { getCatalog } from './get-catalog.ts'
export { getEvent } from './get-event.ts'
export { getFacets } from './get-facets.ts'
export { getHistogram } from './get-histogram.ts'
export { getOcsfCatalog } from './get-ocsf-catalog.ts'
export { getSummary } from './get-summary.ts'
export { listAllEvents, toAdminFilter } from './list-all-events.ts'
export { listMyEvents } from './list-my-events.ts'
export { listUserEvents } from './list-user-events.ts'
export { logBatch, logEvent, logEvents } from './log-events.ts'
export { proveEvent } from './prove-event.ts'
export { proveMyEvent } from './prove-my-event.ts'
export {
  endReportedSessions,
  forcePasswordReset,
  getEventReport,
  getReport,
  listMyReports,
  listReports,
  markReportedEvents,
  revokeReportedSession,
  submitReport,
  updateReport,
} from './reports/index.ts'
export { createAuditView, deleteAuditView, listAuditViews, updateAuditView } from './views/index.ts'
