import { isUuid } from '../../uuid.ts'
import type { SearchCatalog } from '../search-catalog.ts'
import { errorAt, fault, type SearchError } from '../search-error.ts'
import { isOneOf, type SearchPart, searchLimits, searchParts } from '../search-keys.ts'
import type { SearchQuery, SearchTerm, TimeSpan, ValueTerm } from '../search-query.ts'
import { parseNetwork } from '../values/network.ts'
import { boundsOf } from './bounds-of.ts'
import { namesOf } from './names-in.ts'
import type { OptionalField, SearchCondition, SearchPlan, SearchTest, TextField } from './search-plan.ts'

export interface SearchKnowledge {
  readonly catalog: SearchCatalog
  /** The ids of the users whom each of `namesIn(query)` means. A name without an entry means nobody. */
  readonly names: ReadonlyMap<string, readonly string[]>
}

export type SearchPlanResult =
  | { readonly ok: true; readonly plan: SearchPlan }
  | { readonly ok: false; readonly errors: readonly SearchError[] }

/**
 * Where free text is looked for. Not in metadata: its JSON has no one spelling that the database and a stream agree on,
 * no index could serve it, and at up to 16 KB an event it would be nearly all that a search reads.
 */
const freeTextFields: readonly TextField[] = ['description', 'errorMessage', 'resourceId', 'userId']

const fieldOfPart: Record<SearchPart, OptionalField> = {
  ip: 'ipAddress',
  agent: 'userAgent',
  user: 'userId',
  actor: 'actorId',
  resource: 'resourceId',
  error: 'errorMessage',
  description: 'description',
  country: 'countryCode',
  city: 'city',
  region: 'region',
  source: 'sourceService',
  correlation: 'correlationId',
}

/** Settles what a search means. Fails only where names mean too many users; to leave some out would be to lie. */
export function planSearch(query: SearchQuery, knowledge: SearchKnowledge): SearchPlanResult {
  const errors = query.terms.flatMap((term) => errorOfUsers(term, knowledge) ?? [])
  if (errors.length > 0) return { ok: false, errors }
  const conditions = query.terms.map((term): SearchCondition => {
    const test = term.key === 'created' ? during(term.spans) : testOf(term, query.me, knowledge)
    return { ...test, negated: term.negated }
  })
  return { ok: true, plan: { conditions, ...boundsOf(query.terms) } }
}

function errorOfUsers(term: SearchTerm, { names }: SearchKnowledge): SearchError | null {
  const used = namesOf(term)
  const users = used.reduce((count, name) => count + (names.get(name)?.length ?? 0), 0)
  if (users <= searchLimits.users) return null
  return errorAt(term, fault('too_many_users', { max: String(searchLimits.users), names: used.join(', ') }))
}

const during = (spans: readonly TimeSpan[]): SearchTest => ({ kind: 'during', spans })

function testOf({ key, values }: ValueTerm, me: string | null, knowledge: SearchKnowledge): SearchTest {
  const { types } = knowledge.catalog
  switch (key) {
    case 'type':
      return { kind: 'oneOf', field: 'eventType', values }
    case 'category':
    case 'severity': {
      const chosen = types.filter((type) => values.includes(type[key]))
      return { kind: 'oneOf', field: 'eventType', values: chosen.map(({ type }) => type) }
    }
    case 'status':
      return { kind: 'oneOf', field: 'status', values }
    case 'country':
      return { kind: 'oneOf', field: 'countryCode', values }
    case 'source':
      return { kind: 'oneOf', field: 'sourceService', values }
    case 'correlation':
      return { kind: 'oneOf', field: 'correlationId', values }
    case 'id':
      return { kind: 'oneOf', field: 'id', values }
    case 'user':
      return { kind: 'oneOf', field: 'userId', values: usersOf(values, me, knowledge, true) }
    case 'actor':
      return { kind: 'oneOf', field: 'actorId', values: usersOf(values, me, knowledge, false) }
    case 'app':
      return { kind: 'ofApp', clientIds: values }
    case 'city':
    case 'region':
      return { kind: 'contains', fields: [key], texts: values }
    case 'text':
      return { kind: 'contains', fields: freeTextFields, texts: values }
    case 'ip':
      return { kind: 'withinNetwork', networks: values.flatMap((value) => parseNetwork(value) ?? []) }
    case 'resource':
      return { kind: 'aboutResource', resources: values.map(resourceOf) }
    case 'has':
      return { kind: 'present', fields: values.flatMap(fieldsOfPart) }
    case 'is':
      return { kind: 'reported' }
  }
}

/** Users may be known by an external id, which looks like anything; whoever acts has a UUID. */
function usersOf(
  values: readonly string[],
  me: string | null,
  { names }: SearchKnowledge,
  mayBeExternal: boolean,
): string[] {
  const ids = values.flatMap((value) => {
    if (value === '@me') return me ?? []
    const found = names.get(value) ?? []
    return isUuid(value) ? [value, value.toLowerCase()] : [value, ...found]
  })
  return [...new Set(mayBeExternal ? ids : ids.filter(isUuid).map((id) => id.toLowerCase()))]
}

function resourceOf(value: string): { type: string; id: string | null } {
  const [type = '', id = null] = value.split(/\/(.*)/s, 2)
  return { type, id }
}

const fieldsOfPart = (part: string) => (isOneOf(searchParts, part) ? [fieldOfPart[part]] : [])
