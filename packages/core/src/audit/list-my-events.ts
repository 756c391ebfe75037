import { AuditEventList, ListMyAuditInput } from '@heimdall/contracts'
import { signedIn } from '../identity/sessions/index.ts'
import { defineQuery } from '../kernel/index.ts'
import { pageOfEvents, toEventFilter } from './page-of-events.ts'

export const listMyEvents = defineQuery({
  name: 'audit.mine',
  permission: 'self',
  input: ListMyAuditInput,
  output: AuditEventList,
  run: ({ services, actor, input }) =>
    pageOfEvents(services, { ...toEventFilter(input), userIds: [signedIn(actor).userId] }, input),
})
