import { type AuditEventType, catalog } from './catalog.ts'
import type { MetadataFields, PrivacyClass } from './metadata-fields.ts'

/**
 * The privacy class of a metadata key. Keys that the catalog doesn't know are `personal`: what a bot says in its
 * own words may be about anyone, and erasing too much is the lesser harm.
 */
export function privacyClassOf(type: AuditEventType, key: string): PrivacyClass {
  const fields: MetadataFields = catalog[type].metadata
  // hasOwn: a bot may well send a key named `constructor`.
  return (Object.hasOwn(fields, key) ? fields[key]?.privacy : undefined) ?? 'personal'
}
