import type { oas31 } from 'zod-openapi'
import { examples } from './examples.ts'

type Schema = oas31.SchemaObject | oas31.ReferenceObject

/**
 * An example that the schema takes: what it says itself, else what its name and its kind suggest. Of several kinds the
 * first that is not null, or the last and fullest of alternatives; of what may be left out, everything.
 */
export function exampleOf(schema: Schema, document: oas31.OpenAPIObject, name = ''): unknown {
  if (schema.$ref !== undefined) {
    const target = document.components?.schemas?.[schema.$ref.replace('#/components/schemas/', '')]
    if (!target) throw new Error(`${schema.$ref} is not there`)
    return exampleOf(target, document, name)
  }
  // What is no reference is a schema; the types say that in a way that does not narrow.
  const own = schema as oas31.SchemaObject
  if (own.examples?.length) return own.examples[0]
  if (own.const !== undefined) return own.const
  if (own.enum?.length) return own.enum.includes(examples[name]) ? examples[name] : own.enum[0]
  const alternatives = (own.anyOf ?? own.oneOf)?.filter((one) => !('type' in one && one.type === 'null'))
  const alternative = own.oneOf ? alternatives?.at(-1) : alternatives?.[0]
  return alternative ? exampleOf(alternative, document, name) : exampleOfType(own, document, name)
}

function exampleOfType(own: oas31.SchemaObject, document: oas31.OpenAPIObject, name: string): unknown {
  const type = [own.type].flat().find((one) => one !== 'null')
  const named = examples[name]
  switch (type) {
    case 'object':
      return own.properties ? exampleOfProperties(own.properties, document) : (named ?? {})
    case 'array':
      return (own.prefixItems || isText(own.items)) && Array.isArray(named)
        ? named
        : [exampleOf(own.items ?? {}, document, name)]
    case 'integer':
    case 'number':
      return typeof named === 'number' ? named : (own.default ?? Math.max(own.minimum ?? 1, 1))
    case 'boolean':
      return own.default ?? true
    case 'string':
      return typeof named === 'string' ? named : 'no example'
    default:
      return named ?? {}
  }
}

/** Names of roles, say; elsewhere there are roles under the same name. */
const isText = (items: Schema | undefined) =>
  items !== undefined && 'type' in items && items.type === 'string'

const exampleOfProperties = (properties: Record<string, Schema>, document: oas31.OpenAPIObject) =>
  Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, exampleOf(value, document, key)]))
