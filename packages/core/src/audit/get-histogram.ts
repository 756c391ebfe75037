import { histogram, spanOf } from '@heimdall/audit'
import { AuditHistogram, AuditHistogramInput } from '@heimdall/contracts'
import { defineQuery } from '../kernel/index.ts'
import { toAdminFilter } from './list-all-events.ts'
import { withinTime } from './within-time.ts'

export const getHistogram = defineQuery({
  name: 'audit.histogram',
  permission: 'audit:read',
  input: AuditHistogramInput,
  output: AuditHistogram,
  async run({ services, actor, input, now }) {
    const filter = await toAdminFilter(services, actor, input)
    const { db } = services.audit.reads
    const { timeZone = 'UTC', buckets } = input
    const read = async () => histogram(db, { filter, span: await spanOf(db, filter, now), timeZone, buckets })
    return withinTime(input, read())
  },
})
