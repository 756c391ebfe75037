import { headSize, readFrom } from '@heimdall/audit'
import type { AuditEvent } from '@heimdall/contracts'
import { messagesOf, type Subscription } from '../../messages/index.ts'
import type { Planned, Source } from './source.ts'

const pageSize = 500

/** What an audit event means to an endpoint. */
export const planEvent = (event: AuditEvent, subscription: Subscription): readonly Planned[] =>
  messagesOf(event, subscription).map((message) => ({ message, eventId: event.id, feedNumber: null }))

/** The audit log. */
export const logSource: Source<{ event: AuditEvent }> = {
  column: 'position',
  pageSize,
  sizeOf: ({ audit }) => headSize(audit.timeseries.sql),
  async read({ audit }, start) {
    const { events, next } = await readFrom(audit.timeseries.sql, start, pageSize)
    return {
      items: events.map(({ sequence, event }) => ({ number: sequence, event })),
      next,
      isHeld: false,
    }
  },
  plan: ({ event }, subscription) => planEvent(event, subscription),
}
