import type { CatalogView, Locale } from '@heimdall/contracts'

type TypeView = CatalogView['types'][number]

export interface Catalog {
  types: readonly TypeView[]
  type(id: string): TypeView | undefined
  /** These fall back to the id: bots may be ahead of the catalog that is loaded. */
  typeLabel(id: string): string
  categoryLabel(id: string): string
  severityLabel(id: string): string
  resourceLabel(id: string): string
  sourceLabel(id: string): string
  statusLabel(id: string): string
  categories: readonly { id: string; label: string }[]
  resources: readonly { id: string; label: string }[]
  sources: readonly { id: string; label: string }[]
}

type Term = CatalogView['sources'][number]

export function readCatalog(view: CatalogView, locale: Locale): Catalog {
  const types = new Map(view.types.map((type) => [type.type, type]))
  const named = (terms: readonly Term[]) => terms.map(({ id, labels }) => ({ id, label: labels[locale] }))
  const labeller = (terms: readonly Term[]) => {
    const labels = new Map(terms.map(({ id, labels }) => [id, labels[locale]]))
    return (id: string) => labels.get(id) ?? id
  }
  return {
    types: view.types,
    type: (id) => types.get(id),
    typeLabel: (id) => types.get(id)?.labels[locale] ?? id,
    categoryLabel: labeller(view.categories),
    severityLabel: labeller(view.severities),
    resourceLabel: labeller(view.resources),
    sourceLabel: labeller(view.sources),
    statusLabel: labeller(view.statuses),
    categories: named(view.categories),
    resources: named(view.resources),
    sources: named(view.sources),
  }
}

export const emptyCatalog: CatalogView = {
  version: '',
  categories: [],
  types: [],
  severities: [],
  resources: [],
  statuses: [],
  sources: [],
  reportReasons: [],
  reportStatuses: [],
}
