import type { EventFilter } from '@heimdall/audit'
import { type AdminAuditFilter, AuditEventList, ListAllAuditInput } from '@heimdall/contracts'
import { findUserIds } from '../identity/accounts/index.ts'
import { type Actor, defineQuery, type Services } from '../kernel/index.ts'
import { pageOfEvents, toEventFilter } from './page-of-events.ts'
import { searchOf } from './search-of.ts'

export const listAllEvents = defineQuery({
  name: 'audit.all',
  permission: 'audit:read',
  input: ListAllAuditInput,
  output: AuditEventList,
  run: async ({ services, actor, input }) =>
    pageOfEvents(services, await toAdminFilter(services, actor, input), input),
})

/** Names live in the primary database, events in the other: a search for a person becomes their ids first. */
export async function toAdminFilter(
  services: Services,
  actor: Actor,
  input: AdminAuditFilter,
): Promise<EventFilter> {
  return {
    ...toEventFilter(input),
    userIds: await usersOf(services, input),
    search: await searchOf(services, actor, input, 'everybody'),
    countryCode: input.countryCode,
    isReported: input.isReported,
  }
}

async function usersOf(services: Services, input: AdminAuditFilter): Promise<string[] | undefined> {
  const { userId, userSearch } = input
  if (userSearch === undefined) return userId === undefined ? undefined : [userId]
  const found = [...(await findUserIds(services.primary.db, userSearch)), userSearch]
  return userId === undefined ? found : found.filter((id) => id === userId)
}
