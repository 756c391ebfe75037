import type { World } from './world.ts'

/** What a call sends, as the client names it. */
export interface Sent {
  path?: Record<string, string>
  query?: Record<string, string | string[]>
  headers?: Record<string, string>
  body?: unknown
  /** Default: a key that may do everything, or for operations about oneself a person who has just signed in. */
  as?: { key: string } | { cookie: string }
}

/** How an operation is called so that it works, and so that it does not. */
export interface OperationCase {
  /** Makes whatever the call needs, and says what it sends. */
  happy(world: World): Sent | Promise<Sent>
  /** Default: made from the document, by a value of the wrong kind. */
  invalid?: Sent | 'nothing can be wrong'
  /** Default: where the address ends with an id, one that nobody has is answered with 404. */
  unknown?: 'is answered'
}

/** By operationId. */
export type OperationCases = Readonly<Record<string, OperationCase>>
