import { isUuid } from '../../uuid.ts'
import { fault, type SearchFault } from '../search-error.ts'
import { type SearchKey, searchParts, searchStates } from '../search-keys.ts'
import type { SearchSetting } from '../search-setting.ts'
import { parseNetwork, printNetwork } from './network.ts'

/** The canonical spelling of a value, or what is wrong with it. */
type Reader = (text: string, setting: SearchSetting) => string | SearchFault

const readers: Record<Exclude<SearchKey, 'created'>, Reader> = {
  type: readType,
  category: (text, { catalog }) => readOneOf('category', text, idsOf(catalog.categories)),
  severity: (text, { catalog }) => readOneOf('severity', text, idsOf(catalog.severities)),
  status: (text, { catalog }) => readOneOf('status', text, idsOf(catalog.statuses)),
  is: (text) => readOneOf('is', text, searchStates),
  has: (text) => readOneOf('has', text, searchParts),
  user: readPerson('user'),
  actor: readPerson('actor'),
  app: readApp,
  ip: (text) => {
    const network = parseNetwork(text)
    return network ? printNetwork(network) : fault('bad_address', { value: text })
  },
  country: (text) =>
    /^[A-Za-z]{2}$/.test(text) ? text.toUpperCase() : fault('bad_country', { value: text }),
  // What the GeoIP database calls a place; it has more names than anybody could check against.
  city: (text) => text,
  region: (text) => text,
  // Bots name their own sources and resources, so the catalog's are not all there are.
  source: (text) => readSlug('source', text),
  resource: readResource,
  correlation: readId,
  id: readId,
}

export const readValue = (
  key: Exclude<SearchKey, 'created'>,
  text: string,
  setting: SearchSetting,
): string | SearchFault => readers[key](text, setting)

function readType(text: string, { catalog, nearestTypes }: SearchSetting): string | SearchFault {
  const type = text.toLowerCase()
  if (catalog.types.some((known) => known.type === type)) return type
  const nearest = nearestTypes?.(text) ?? []
  return nearest.length === 0
    ? fault('unknown_type', { type: text })
    : fault('unknown_type_nearest', { type: text, nearest: nearest.join(', ') })
}

function readOneOf(key: SearchKey, text: string, allowed: readonly string[]): string | SearchFault {
  const value = text.toLowerCase()
  return allowed.includes(value)
    ? value
    : fault('unknown_value', { key, value: text, allowed: allowed.join(', ') })
}

/** A name or an id, neither of which can be checked here; no name begins with @. */
function readPerson(key: 'user' | 'actor'): Reader {
  return (text, { me }) => {
    if (!text.startsWith('@')) return text
    const value = readOneOf(key, text, ['@me'])
    return value === '@me' && me === null ? fault('nobody', {}) : value
  }
}

/** Longer ones are cut in the index, so they would be found and not match. */
function readApp(text: string): string | SearchFault {
  return /^[\w-]{1,63}$/.test(text) ? text : fault('bad_app', { value: text })
}

function readSlug(key: SearchKey, text: string): string | SearchFault {
  const slug = text.toLowerCase()
  return /^[a-z][a-z0-9_]{0,63}$/.test(slug) ? slug : fault('bad_name', { key, value: text })
}

/** `api_key`, or `api_key/id`; a colon does as well, as that is how resources are written elsewhere. */
function readResource(text: string): string | SearchFault {
  const [type = '', id] = text.split(/[/:](.*)/s, 2)
  const slug = readSlug('resource', type)
  return typeof slug !== 'string' || !id ? slug : `${slug}/${id}`
}

function readId(text: string): string | SearchFault {
  return isUuid(text) ? text.toLowerCase() : fault('bad_id', { value: text })
}

const idsOf = (terms: readonly { readonly id: string }[]) => terms.map(({ id }) => id)
