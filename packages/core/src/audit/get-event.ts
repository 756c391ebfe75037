import { readEvents } from '@heimdall/audit'
import { AuditEvent, GetAuditEventInput } from '@heimdall/contracts'
import { defineQuery, notFound } from '../kernel/index.ts'

export const getEvent = defineQuery({
  name: 'audit.get',
  permission: 'audit:read',
  input: GetAuditEventInput,
  output: AuditEvent,
  async run({ services, input }) {
    const [event] = await readEvents(services.audit.timeseries.sql, [input.eventId])
    if (!event) throw notFound('This event')
    return event
  },
})
