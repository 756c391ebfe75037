import { parseSearch, type SearchResult, type SearchSetting } from '@heimdall/contracts/search'
import { nearestEventTypes } from '../catalog/index.ts'
import { catalogAsJson } from '../catalog/serve.ts'

/** Reads a search against the catalog; an unknown event type is answered with the nearest ones. */
export const parseAuditSearch = (
  text: string,
  viewer: Pick<SearchSetting, 'me' | 'now' | 'timeZone'>,
): SearchResult => parseSearch(text, { ...viewer, catalog: catalogAsJson(), nearestTypes: nearestEventTypes })
