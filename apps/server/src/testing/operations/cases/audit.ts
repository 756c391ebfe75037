import type { OperationCases } from '../operation-case.ts'
import type { World } from '../world.ts'

const newEvent = async (world: World) => ({ path: { eventId: (await world.event()).id } })
const newView = async (world: World) => ({
  path: {
    id: (
      await world.post(
        '/v1/admin/audit/views',
        { name: world.unique('Failures '), search: 'q=status%3Afailure' },
        { cookie: world.admin.cookie },
      )
    ).id,
  },
  as: { cookie: world.admin.cookie },
})
async function ownEvent(world: World) {
  const { id, cookie } = await world.person()
  const event = await world.event({ userId: id })
  return { as: { cookie }, path: { eventId: event.id } }
}

export const audit: OperationCases = {
  logAuditEvent: { happy: () => ({ body: { eventType: 'bot_command_executed', ipAddress: '8.8.8.8' } }) },
  logAuditEvents: { happy: () => ({ body: [{ eventType: 'bot_started' }, { eventType: 'bot_stopped' }] }) },
  listAuditEvents: {
    async happy(world) {
      await world.event()
      return { query: { q: 'type:bot_command_executed created:1d', limit: '5' } }
    },
  },
  getAuditEvent: { happy: newEvent },
  listUserAuditEvents: {
    happy: (world) => ({ path: { userId: world.admin.id } }),
    unknown: 'is answered',
  },
  listMyAuditEvents: { happy: () => ({}) },
  getAuditEventProof: { happy: newEvent },
  getMyAuditEventProof: { happy: ownEvent },
  getAuditSummary: { happy: () => ({ query: { since: new Date(Date.now() - 3_600_000).toISOString() } }) },
  getAuditHistogram: { happy: () => ({ query: { buckets: '10' } }) },
  getAuditFacets: { happy: () => ({ query: { status: 'success' } }) },
  getAuditCatalog: { happy: () => ({}) },
  getOcsfCatalog: { happy: () => ({}) },
  getAuditCheckpoint: {
    async happy(world) {
      await world.sealed()
      return {}
    },
  },
  exportAuditEvents: { happy: () => ({ query: { format: 'csv' } }), invalid: { query: { format: 'pdf' } } },
  exportMyAuditEvents: { happy: () => ({ query: { format: 'jsonl' } }), invalid: { query: {} } },
  streamEvents: { happy: () => ({ query: { status: 'failure' } }) },
  listAuditViews: { happy: () => ({}) },
  createAuditView: {
    happy: (world) => ({
      as: { cookie: world.admin.cookie },
      body: { name: world.unique('Failures '), search: 'q=status%3Afailure' },
    }),
  },
  updateAuditView: { happy: async (world) => ({ ...(await newView(world)), body: { isShared: true } }) },
  deleteAuditView: { happy: newView },
  reportMyAuditEvent: {
    happy: async (world) => ({ ...(await ownEvent(world)), body: { reason: 'not_me' } }),
  },
  listMyReports: {
    happy: async (world) => ({ as: { cookie: (await world.report()).reporter.cookie } }),
  },
  listReports: { happy: () => ({ query: { status: 'pending' } }) },
  getReport: { happy: async (world) => ({ path: { reportId: (await world.report()).id } }) },
  updateReport: {
    happy: async (world) => ({ path: { reportId: (await world.report()).id }, body: { status: 'resolved' } }),
  },
  revokeReportedSession: { happy: async (world) => ({ path: { reportId: (await world.report()).id } }) },
  endReportedSessions: { happy: async (world) => ({ path: { reportId: (await world.report()).id } }) },
  forcePasswordReset: { happy: async (world) => ({ path: { reportId: (await world.report()).id } }) },
}
