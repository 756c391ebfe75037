import type { SearchCatalog } from './search-catalog.ts'
import type { TimeSetting } from './values/read-time.ts'

/** What a search means depends on who asks, when and where. */
export interface SearchSetting extends TimeSetting {
  readonly catalog: SearchCatalog
  /** The viewer's user id; null for a key or the system, for which `@me` is a mistake. */
  readonly me: string | null
  /** Names the types that an unknown one may have meant, best first. */
  readonly nearestTypes?: (unknown: string) => readonly string[]
}
