import { AuditEventList, ListUserAuditInput } from '@heimdall/contracts'
import { defineQuery } from '../kernel/index.ts'
import { pageOfEvents, toEventFilter } from './page-of-events.ts'
import { searchOf } from './search-of.ts'

/** `userId` may be an external id, so that a bot finds what it reported of a Discord user. */
export const listUserEvents = defineQuery({
  name: 'audit.ofUser',
  permission: 'audit:read',
  input: ListUserAuditInput,
  output: AuditEventList,
  async run({ services, actor, input }) {
    const search = await searchOf(services, actor, input, 'everybody')
    return pageOfEvents(services, { ...toEventFilter(input), userIds: [input.userId], search }, input)
  },
})
