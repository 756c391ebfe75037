import { summarise } from '@heimdall/audit'
import { AuditSummary, AuditSummaryInput } from '@heimdall/contracts'
import { defineQuery, fieldError } from '../kernel/index.ts'

const longestMs = 26 * 3_600_000

export const getSummary = defineQuery({
  name: 'audit.summary',
  permission: 'audit:read',
  input: AuditSummaryInput,
  output: AuditSummary,
  async run({ services, input, now }) {
    const since = new Date(input.since)
    if (now.getTime() - since.getTime() > longestMs) {
      throw fieldError('BAD_REQUEST', 'since', 'span_too_long', 'A summary covers a day at most')
    }
    return summarise(services.audit.reads.db, since, { now: services.clock.now })
  },
})
