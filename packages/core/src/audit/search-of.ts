import { catalogAsJson, parseAuditSearch } from '@heimdall/audit'
import type { AuditSearch } from '@heimdall/contracts'
import {
  namesIn,
  planSearch,
  type SearchError,
  type SearchPlan,
  type SearchQuery,
  searchLimits,
} from '@heimdall/contracts/search'
import { userIdsNamed } from '../identity/accounts/index.ts'
import { type Actor, AppError, type Services, userIdOf } from '../kernel/index.ts'

/** Whom names may mean: in the log of all, everybody; in one's own, oneself. */
export type NamesReach = 'everybody' | 'oneself'

/**
 * What a search means, for who asks and now; undefined where there is none. Throws BAD_REQUEST, with one issue a
 * mistake and its place in the text.
 */
export async function searchOf(
  services: Services,
  actor: Actor,
  { q, timeZone = 'UTC' }: AuditSearch,
  reach: NamesReach,
): Promise<SearchPlan | undefined> {
  if (q === undefined || q.trim() === '') return undefined
  const me = userIdOf(actor)
  const search = parseAuditSearch(q, { me, now: services.clock.now(), timeZone })
  if (!search.ok) throw badSearch(search.errors)
  // Who could look up others would learn, name by name, who has acted on them and what their address is.
  const among = reach === 'oneself' ? { among: me ?? '' } : {}
  const names = await lookUp(services, search.query, among)
  const planned = planSearch(search.query, { catalog: catalogAsJson(), names })
  if (!planned.ok) throw badSearch(planned.errors)
  return reach === 'oneself' && me !== null ? { ...planned.plan, ownerId: me } : planned.plan
}

async function lookUp(
  { primary }: Services,
  query: SearchQuery,
  among: { among?: string },
): Promise<Map<string, string[]>> {
  const most = searchLimits.users + 1
  const found = namesIn(query).map(
    async (name) => [name, await userIdsNamed(primary.db, name, { most, ...among })] as const,
  )
  return new Map(await Promise.all(found))
}

function badSearch(errors: readonly SearchError[]): AppError {
  const issues = errors.map(({ code, message, params, start, end }) => ({
    path: ['q'],
    code,
    message,
    params: { ...params },
    start,
    end,
  }))
  return new AppError('BAD_REQUEST', issues[0]?.message ?? 'This search can not be read', { issues })
}
