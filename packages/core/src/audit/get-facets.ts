import { facets, spanOf } from '@heimdall/audit'
import { AdminAuditFilter, AuditFacets } from '@heimdall/contracts'
import { defineQuery } from '../kernel/index.ts'
import { toAdminFilter } from './list-all-events.ts'
import { withinTime } from './within-time.ts'

/** What there is to narrow a search by, with how many events each would leave. */
export const getFacets = defineQuery({
  name: 'audit.facets',
  permission: 'audit:read',
  input: AdminAuditFilter,
  output: AuditFacets,
  async run({ services, actor, input, now }) {
    const filter = await toAdminFilter(services, actor, input)
    const { db } = services.audit.reads
    const read = async () => facets(db, { filter, span: await spanOf(db, filter, now) })
    return withinTime(input, read())
  },
})
