import { AuditViewList, NoInput } from '@heimdall/contracts'
import { defineQuery, userIdOf } from '../../kernel/index.ts'
import { isVisible, readViews } from './queries.ts'

/** Far more than anybody looks through. */
const mostViews = 1_000

/** One's own first, then what others share; each by name. */
export const listAuditViews = defineQuery({
  name: 'auditViews.list',
  permission: 'audit:read',
  input: NoInput,
  output: AuditViewList,
  async run({ services, actor }) {
    const views = await readViews(services.primary.db, actor, isVisible(actor), mostViews)
    const me = userIdOf(actor)
    const [own, shared] = [true, false].map((isOwn) =>
      views.filter(({ ownerId }) => (ownerId === me) === isOwn),
    )
    return { views: [...(own ?? []), ...(shared ?? [])] }
  },
})
