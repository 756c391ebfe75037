import { allPages } from '@heimdall/audit'
import { asSeenBy } from '../../../audit/index.ts'
import type { Section } from '../section.ts'

/** As the person sees them in the ID app: address and place of somebody else who acted are not theirs. */
export const auditEvents: Section<'auditEvents'> = {
  isVast: true,
  async *pages({ services, user }) {
    for await (const events of allPages(
      services.audit.reads.db,
      { userIds: [user.id] },
      services.clock.now,
    )) {
      yield events.map((event) => asSeenBy(user.id, event))
    }
  },
}
