import type { EventFilter } from '@heimdall/audit'
import { AuditEventList, type AuditFilter, ListMyAuditInput } from '@heimdall/contracts'
import { signedIn } from '../identity/sessions/index.ts'
import { type Actor, defineQuery, type Services } from '../kernel/index.ts'
import { asSeenBy } from './as-seen-by.ts'
import { pageOfEvents, toEventFilter } from './page-of-events.ts'
import { searchOf } from './search-of.ts'

export const listMyEvents = defineQuery({
  name: 'audit.mine',
  permission: 'self',
  input: ListMyAuditInput,
  output: AuditEventList,
  async run({ services, actor, input }) {
    const { userId } = signedIn(actor)
    const page = await pageOfEvents(services, await toMyFilter(services, actor, input), input)
    return { ...page, events: page.events.map((event) => asSeenBy(userId, event)) }
  },
})

/** Whatever the filters and the search ask for, of one's own events alone. */
export async function toMyFilter(services: Services, actor: Actor, input: AuditFilter): Promise<EventFilter> {
  const userIds = [signedIn(actor).userId]
  return { ...toEventFilter(input), userIds, search: await searchOf(services, actor, input, 'oneself') }
}
