import { z } from 'zod'
import type { AuditCategory } from './categories.ts'
import type { Labels } from './labels.ts'
import type { MetadataFields } from './metadata-fields.ts'
import type { OcsfMapping } from './ocsf-classes.ts'
import type { ResourceType } from './resources.ts'
import type { Severity } from './severities.ts'

/** What an author writes to add an event type: everything else (filters, icons, labels, OCSF) follows from it. */
export interface EventSpec {
  readonly severity: Severity
  /** The resource type of an event that names none itself; null if there is nothing to point at. */
  readonly resource: ResourceType | null
  /** A lucide icon's name. */
  readonly icon: string
  readonly labels: Labels
  readonly metadata: MetadataFields
  /** Only where the rule in `ocsf.ts` (category and act) would say something wrong. */
  readonly ocsf?: OcsfMapping
}

type MetadataSchema<M extends MetadataFields> = z.ZodObject<
  { -readonly [K in keyof M]: M[K]['schema'] },
  z.core.$loose
>

/** An event type of the catalog: its spec, the category, and the zod schema of its metadata. */
export interface EventDefinition<M extends MetadataFields = MetadataFields> extends EventSpec {
  readonly category: AuditCategory
  readonly metadata: M
  /** Loose: keys it doesn't know are kept, so bots may say more than the catalog foresees. */
  readonly schema: MetadataSchema<M>
}

type Definitions<E extends Readonly<Record<string, EventSpec>>> = {
  readonly [T in keyof E]: EventDefinition<E[T]['metadata']>
}

/** Defines the event types of one category. */
export function defineEvents<const E extends Readonly<Record<string, EventSpec>>>(
  category: AuditCategory,
  events: E,
): Definitions<E> {
  const definitions = Object.entries(events).map(([type, spec]) => {
    const shape = Object.fromEntries(Object.entries(spec.metadata).map(([key, field]) => [key, field.schema]))
    return [type, { ...spec, category, schema: z.looseObject(shape) }]
  })
  // Object.fromEntries forgets which key had which value; the loop above gives each key of E its own definition.
  return Object.fromEntries(definitions) as Definitions<E>
}
