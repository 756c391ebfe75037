import { type binaryOperations, operations } from './generated/operations.ts'
import type { operations as Described } from './generated/schema.ts'

/** Every operation of `/v1` by its name in the document. */
export type OperationId = keyof typeof operations & keyof Described

/** `{ path }` must be there when there is one, `{ query }` only when something in it must. */
type Part<Name extends string, Value> = [NonNullable<Value>] extends [never]
  ? object
  : Partial<NonNullable<Value>> extends NonNullable<Value>
    ? { [K in Name]?: NonNullable<Value> }
    : { [K in Name]: NonNullable<Value> }

type ParametersOf<Id extends OperationId> = Described[Id]['parameters']
/** What is no JSON is a file, sent as it is. */
type BodyOf<Id extends OperationId> = Described[Id] extends {
  requestBody?: { content: { 'application/json': infer Body } }
}
  ? Body
  : Described[Id] extends { requestBody: { content: object } }
    ? string | Blob
    : never

/** What a call sends, named as in the document. */
export type Input<Id extends OperationId> = Part<'path', ParametersOf<Id>['path']> &
  Part<'query', ParametersOf<Id>['query']> &
  Part<'body', BodyOf<Id>> & { headers?: Record<string, string>; signal?: AbortSignal }

/** What a call that works answers: JSON as it is described, files of bytes as they are, anything else as text. */
export type Answer<Id extends OperationId> = Id extends (typeof binaryOperations)[number]
  ? Blob
  : Described[Id]['responses'] extends infer Responses
    ? Responses[keyof Responses] extends { content: infer Content }
      ? Content extends { 'application/json': infer Body }
        ? Body
        : string
      : never
    : never

/** A function; where everything may be left out, so may its argument. */
export type Operation<Id extends OperationId> =
  object extends Input<Id>
    ? (input?: Input<Id>) => Promise<Answer<Id>>
    : (input: Input<Id>) => Promise<Answer<Id>>

// `Object.keys` loses the literal keys.
export const operationIds = Object.keys(operations) as OperationId[]
