import type { CatalogView, Locale } from '@heimdall/contracts'
import { useQuery } from '@tanstack/react-query'
import { useLocale } from 'use-intl'
import { trpc } from '../../lib/trpc.ts'
import { type Catalog, emptyCatalog, readCatalog } from './read-catalog.ts'

/** Changes with the server's version only, so it is asked for once. */
export const catalogOptions = trpc.audit.catalog.queryOptions(
  {},
  { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY },
)

/** The catalog as data, once it is here. */
export function useCatalogView(): CatalogView | undefined {
  return useQuery(catalogOptions).data
}

// Every row of a list asks for it; the maps inside are built once per catalog and language.
const built = new WeakMap<CatalogView, Map<Locale, Catalog>>()

/** Names and icons of everything in an event. While it loads, ids stand for names. */
export function useCatalog(): Catalog {
  const locale = useLocale()
  const { data: view = emptyCatalog } = useQuery(catalogOptions)
  const byLocale = built.get(view) ?? new Map<Locale, Catalog>()
  built.set(view, byLocale)
  const catalog = byLocale.get(locale) ?? readCatalog(view, locale)
  byLocale.set(locale, catalog)
  return catalog
}
