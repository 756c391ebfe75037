import type { CatalogView, ReportReason, ReportStatus } from '@heimdall/contracts'
import type { Locale } from '../../lib/locale.ts'

export type EventType = CatalogView['types'][number]
type Labelled = { id: string; labels: Record<Locale, string> }

export interface EventBook {
  categories: readonly (Labelled & { iconNodes: EventType['iconNodes'] })[]
  typeOf(eventType: string): EventType | undefined
  /** The types of a category; undefined for one that does not exist. */
  typesIn(category: string): string[] | undefined
  labelOf(eventType: string): string
  categoryLabel(id: string): string
  resourceLabel(id: string): string
  sourceLabel(id: string): string
  reportReasons: readonly { id: ReportReason; label: string }[]
  reportReasonLabel(id: ReportReason): string
  reportStatusLabel(id: ReportStatus): string
}

// Not from the contracts: with a value of theirs comes all of zod.
const reportReasons = [
  'not_me',
  'suspicious',
  'unknown_device',
  'unknown_location',
  'other',
] as const satisfies readonly ReportReason[]

/** The catalog, ready to look things up in one language. What it does not know is shown as it is. */
export function eventBook(catalog: CatalogView, locale: Locale): EventBook {
  const types = new Map(catalog.types.map((entry) => [entry.type, entry]))
  const finder = (terms: readonly Labelled[]) => {
    const labels = new Map(terms.map((term) => [term.id, term.labels[locale]]))
    return (id: string) => labels.get(id) ?? id
  }
  const reasonLabel = finder(catalog.reportReasons)
  return {
    categories: catalog.categories,
    typeOf: (eventType) => types.get(eventType),
    typesIn: (category) => {
      if (!catalog.categories.some(({ id }) => id === category)) return undefined
      return catalog.types.filter((entry) => entry.category === category).map(({ type }) => type)
    },
    labelOf: (eventType) => types.get(eventType)?.labels[locale] ?? eventType,
    categoryLabel: finder(catalog.categories),
    resourceLabel: finder(catalog.resources),
    sourceLabel: finder(catalog.sources),
    reportReasons: reportReasons.map((id) => ({ id, label: reasonLabel(id) })),
    reportReasonLabel: reasonLabel,
    reportStatusLabel: finder(catalog.reportStatuses),
  }
}
