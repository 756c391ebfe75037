import type { DocumentedOperation } from './document.ts'
import type { Sent } from './operation-case.ts'

/** The same call with one thing of the wrong kind; null where nothing can be wrong. */
export function spoil(operation: DocumentedOperation, sent: Sent): Sent | null {
  const id = operation.parameters.find(
    ({ in: place, schema }) => place === 'path' && schema.format === 'uuid',
  )
  if (id) return { ...sent, path: { ...sent.path, [id.name]: 'nonsense' } }
  const property = firstProperty(operation.bodySchema)
  if (property) return { ...sent, body: { ...bodyOf(sent), [property]: { of: 'the wrong kind' } } }
  if (operation.bodySchema?.type === 'array') return { ...sent, body: { of: 'the wrong kind' } }
  const query = operation.parameters.find(
    ({ in: place, schema }) =>
      place === 'query' &&
      (['integer', 'boolean'].includes(String(schema.type)) ||
        schema.enum ||
        schema.format ||
        schema.pattern),
  )
  if (query) return { ...sent, query: { ...sent.query, [query.name]: '?' } }
  return null
}

const bodyOf = ({ body }: Sent) => (typeof body === 'object' && body !== null ? body : {})

function firstProperty(schema: Record<string, unknown> | undefined): string | undefined {
  const properties = schema?.properties
  return typeof properties === 'object' && properties !== null ? Object.keys(properties)[0] : undefined
}
