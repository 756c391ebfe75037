import { createHash } from 'node:crypto'
import { type AuditEventType, catalog, eventTypes } from './catalog.ts'
import { type AuditCategory, categories } from './categories.ts'
import type { EventDefinition } from './define-events.ts'
import { type IconNode, iconNodes } from './icon-nodes.ts'
import type { Labels } from './labels.ts'
import type { PrivacyClass } from './metadata-fields.ts'
import { type OcsfEventClass, ocsfOf } from './ocsf.ts'
import { ocsfVersion } from './ocsf-classes.ts'
import { reportReasons, reportStatuses } from './reports.ts'
import { resourceTypes } from './resources.ts'
import { type Severity, severities } from './severities.ts'
import { sourceServices } from './sources.ts'
import { statuses } from './statuses.ts'

/** A value of one of the closed lists, with its name in both languages. */
export interface CatalogTerm {
  id: string
  labels: Labels
}

/** What `GET /v1/audit/catalog` returns. Icons come as SVG nodes, so an app shows types newer than its own build. */
export interface CatalogJson {
  /** Changes whenever anything below changes; fit for an ETag. 16 hexadecimal digits. */
  version: string
  categories: (CatalogTerm & { icon: string; iconNodes: readonly IconNode[] })[]
  types: {
    type: AuditEventType
    category: AuditCategory
    severity: Severity
    resource: string | null
    icon: string
    iconNodes: readonly IconNode[]
    labels: Labels
    metadata: { key: string; privacy: PrivacyClass }[]
  }[]
  severities: CatalogTerm[]
  resources: CatalogTerm[]
  statuses: CatalogTerm[]
  sources: CatalogTerm[]
  reportReasons: CatalogTerm[]
  reportStatuses: CatalogTerm[]
}

/** What the catalog means in OCSF: one class and activity per type. */
export interface CatalogOcsf {
  ocsfVersion: string
  version: string
  types: ({ type: AuditEventType } & OcsfEventClass)[]
}

let served: CatalogJson | undefined

/**
 * The whole catalog as JSON. Built at the first call, which reads the icons' file (about 1 MB, some 20 ms), then kept.
 */
export function catalogAsJson(): CatalogJson {
  served ??= build()
  return served
}

/** The OCSF mapping of every event type. */
export function catalogAsOcsf(): CatalogOcsf {
  const types = eventTypes.map((type) => ({ type, ...ocsfOf(type) }))
  return { ocsfVersion, version: digest(types), types }
}

function build(): CatalogJson {
  const nodesOf = iconNodes([
    ...Object.values(categories).map(({ icon }) => icon),
    ...eventTypes.map((type) => catalog[type].icon),
  ])
  const content: Omit<CatalogJson, 'version'> = {
    categories: terms(categories).map(({ id, value: { icon, labels } }) => {
      return { id, icon, iconNodes: nodesOf(icon), labels }
    }),
    types: eventTypes.map((type) => {
      const { category, severity, resource, icon, labels, metadata }: EventDefinition = catalog[type]
      const keys = terms(metadata).map(({ id, value }) => ({ key: id, privacy: value.privacy }))
      return { type, category, severity, resource, icon, iconNodes: nodesOf(icon), labels, metadata: keys }
    }),
    severities: named(severities),
    resources: named(resourceTypes),
    statuses: named(statuses),
    sources: named(sourceServices),
    reportReasons: named(reportReasons),
    reportStatuses: named(reportStatuses),
  }
  return { version: digest(content), ...content }
}

function terms<V>(list: Readonly<Record<string, V>>): { id: string; value: V }[] {
  return Object.entries(list).map(([id, value]) => ({ id, value }))
}

function named(list: Readonly<Record<string, Labels>>): CatalogTerm[] {
  return terms(list).map(({ id, value }) => ({ id, labels: value }))
}

function digest(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16)
}
