import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

export interface DocumentValidator {
  /** What is wrong with a value by the schema at this place of the document; nothing when it fits. */
  problemsOf(place: readonly string[], value: unknown): string[]
}

/** Validates against the document itself, by JSON Schema 2020-12 with formats, as any client could. */
export function createDocumentValidator(document: object): DocumentValidator {
  // The document as a whole is no schema, and OpenAPI has keywords of its own.
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false })
  addFormats.default(ajv)
  ajv.addSchema(document, 'openapi')
  return {
    problemsOf(place, value) {
      const pointer = place.map((part) => `/${encodeURIComponent(escaped(part))}`).join('')
      const validate = ajv.getSchema(`openapi#${pointer}`)
      if (!validate) return [`The document has nothing at ${place.join(' › ')}`]
      if (validate(value)) return []
      return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`)
    },
  }
}

/** A part of a JSON Pointer (RFC 6901). */
const escaped = (part: string) => part.replaceAll('~', '~0').replaceAll('/', '~1')
