import { allPages, spellingsOf } from '@heimdall/audit'
import { asSeenBy } from '../../../audit/index.ts'
import type { Section } from '../section.ts'

/** As the person sees them in the ID app: address and place of somebody else who acted are not theirs. */
export const auditEvents: Section<'auditEvents'> = {
  isVast: true,
  async *pages({ services, user }) {
    const { reads } = services.audit
    // One after the other, each by its index.
    for (const spelling of spellingsOf(user.id)) {
      for await (const events of allPages(reads.db, { userIds: [spelling] }, services.clock.now)) {
        yield events.map((event) => asSeenBy(user.id, event))
      }
    }
  },
}
