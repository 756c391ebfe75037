import type { CatalogView } from '../audit.ts'

/** What the search language needs of `CatalogView`, which the server has and the apps fetch. */
export type SearchCatalog = {
  readonly types: readonly Pick<CatalogView['types'][number], 'type' | 'category' | 'severity' | 'labels'>[]
} & {
  readonly [List in 'categories' | 'severities' | 'statuses' | 'sources' | 'resources']: readonly Pick<
    CatalogView[List][number],
    'id' | 'labels'
  >[]
}
