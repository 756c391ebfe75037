import { planSearch, type SearchPlan } from '@heimdall/contracts/search'
import { catalogAsJson } from '../../catalog/serve.ts'
import { testTime } from '../../testing/index.ts'
import { parseAuditSearch } from '../parse-audit-search.ts'

export const me = '0197f0a2-6b1e-7c3a-9d52-000000000001'
export const ann = '0197f0a2-6b1e-7c3a-9d52-000000000002'
export const bob = '0197f0a2-6b1e-7c3a-9d52-000000000003'

/** Whom names mean, as the accounts would answer. */
const names = new Map([
  ['ann', [ann]],
  ['people', [ann, bob]],
])

/** The plan of a search that must be sound, asked at `testTime` in Berlin. */
export function planOf(text: string): SearchPlan {
  const viewer = { me: me, now: testTime, timeZone: 'Europe/Berlin' }
  const search = parseAuditSearch(text, viewer)
  if (!search.ok) throw new Error(`${text}: ${search.errors.map(({ message }) => message).join(' ')}`)
  const planned = planSearch(search.query, { catalog: catalogAsJson(), names })
  if (!planned.ok) throw new Error(`${text}: ${planned.errors.map(({ message }) => message).join(' ')}`)
  return planned.plan
}
