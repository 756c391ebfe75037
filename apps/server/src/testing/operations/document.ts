import { createDocumentValidator } from '@heimdall/api/testing'
import { z } from 'zod'
import { type Answer, call } from '../http-client.ts'
import type { TestServer } from '../test-server.ts'

const Json = z.record(z.string(), z.unknown())
const Schema = z.looseObject({ type: z.unknown().optional(), format: z.string().optional() })
const Ref = z.object({ $ref: z.string() })
const Parameter = z.looseObject({ name: z.string(), in: z.string(), schema: Schema })
const Header = z.looseObject({ schema: Schema, required: z.boolean().optional() })
const Response = z.looseObject({
  headers: z.record(z.string(), z.union([Ref, Header])).default({}),
  content: z.record(z.string(), z.looseObject({ schema: Json.optional() })).optional(),
})
const Operation = z.looseObject({
  operationId: z.string(),
  tags: z.array(z.string()).optional(),
  security: z.array(Json).default([]),
  parameters: z.array(z.union([Ref, Parameter])).default([]),
  requestBody: z.looseObject({ content: z.record(z.string(), z.looseObject({ schema: Json })) }).optional(),
  responses: z.record(z.string(), Response),
})
const Document = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.looseObject({
    headers: z.record(z.string(), Header),
    parameters: z.record(z.string(), Parameter),
    schemas: z.record(z.string(), Json),
  }),
})

export interface DocumentedOperation {
  id: string
  method: string
  path: string
  parameters: z.infer<typeof Parameter>[]
  /** Of the body, where it is JSON. */
  bodySchema: Record<string, unknown> | undefined
  successStatus: number
  statuses: number[]
  /** Whether anybody may call it. */
  isPublic: boolean
  /** What is not as the document says; nothing when all is. */
  problemsOf(answer: Answer): string[]
}

/** All operations of the document that this server hands out. */
export async function readDocument(server: TestServer): Promise<DocumentedOperation[]> {
  const { json } = await call(server, 'GET /openapi.json')
  const document = Document.parse(json)
  // The schemas as they are: parsing has filled in defaults.
  const validator = createDocumentValidator(z.looseObject({}).parse(json))
  const { headers, parameters, schemas } = document.components
  const named = <Value>(table: Record<string, Value>, ref: string): Value => {
    const value = table[ref.split('/').at(-1) ?? '']
    if (value === undefined) throw new Error(`${ref} is not there`)
    return value
  }
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]): DocumentedOperation => {
      const statuses = Object.keys(operation.responses).map(Number)
      const bodySchema = operation.requestBody?.content['application/json']?.schema
      const ref = Ref.safeParse(bodySchema).data?.$ref
      return {
        id: operation.operationId,
        method: method.toUpperCase(),
        path,
        parameters: operation.parameters.map((parameter) =>
          '$ref' in parameter ? named(parameters, String(parameter.$ref)) : Parameter.parse(parameter),
        ),
        bodySchema: ref === undefined ? bodySchema : named(schemas, ref),
        successStatus: statuses.find((status) => status >= 200 && status < 300) ?? 0,
        statuses,
        isPublic: operation.security.length === 0,
        problemsOf(answer) {
          const response = operation.responses[String(answer.status)]
          if (!response) return [`The document names no ${answer.status} here: ${answer.text.slice(0, 300)}`]
          const place = ['paths', path, method, 'responses', String(answer.status), 'content']
          const wrongHeaders = Object.entries(response.headers).flatMap(([name, given]) => {
            const header = '$ref' in given ? named(headers, String(given.$ref)) : Header.parse(given)
            const value = answer.headers[name]
            if (value === undefined) return header.required ? [`The header ${name} is missing`] : []
            const at =
              '$ref' in given ? ['components', 'headers', String(given.$ref).split('/').at(-1) ?? ''] : null
            const read = header.schema.type === 'integer' ? Number(value) : value
            return at ? validator.problemsOf([...at, 'schema'], read).map((what) => `${name}: ${what}`) : []
          })
          if (!response.content) return [...wrongHeaders, ...(answer.text === '' ? [] : ['There is a body'])]
          const type = String(answer.headers['content-type']).split(';')[0] ?? ''
          if (!(type in response.content)) return [...wrongHeaders, `The document names no ${type} here`]
          // Events are read line by line; the schema is that of their data.
          if (type === 'text/event-stream') return wrongHeaders
          const value = type === 'application/json' ? answer.json : answer.text
          return [...wrongHeaders, ...validator.problemsOf([...place, type, 'schema'], value)]
        },
      }
    }),
  )
}
