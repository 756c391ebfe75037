import { completeSearch, parseSearch, type SearchResult } from '@heimdall/contracts/search'
import { useCallback } from 'react'
import { useLocale } from 'use-intl'
import { useMe } from '../../session/use-me.ts'
import { timeZone } from '../audit-input.ts'
import { useCatalogView } from '../use-catalog.ts'

/** Reads a search as the server will. `null` until the catalog is here: without it every type would be unknown. */
export type ReadSearch = (text: string) => SearchResult | null

const fewest = 3

export function useReadSearch(): ReadSearch {
  const catalog = useCatalogView()
  const me = useMe().id
  const locale = useLocale()
  return useCallback(
    (text) => {
      if (!catalog) return null
      const surroundings = { catalog, locale }
      /** Types that begin as the unknown one does, the more letters alike the better. */
      function nearestTypes(unknown: string) {
        for (let length = unknown.length; length >= fewest; length--) {
          const typed = `type:${unknown.slice(0, length)}`
          const { suggestions } = completeSearch(typed, typed.length, surroundings)
          if (suggestions.length > 0) return suggestions.slice(0, 3).map(({ insert }) => insert)
        }
        return []
      }
      return parseSearch(text, { catalog, me, now: new Date(), timeZone, nearestTypes })
    },
    [catalog, me, locale],
  )
}
