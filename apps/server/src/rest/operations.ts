import { appRouter, type Context, listProcedures, takesIdempotencyKey } from '@heimdall/api/server'
import { callTRPCProcedure } from '@trpc/server'
import { createTextReader, type TextReader } from './text-reader.ts'

/** A procedure that is a REST operation too. */
export interface RestOperation {
  procedure: string
  type: 'query' | 'mutation'
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  /** As Fastify writes it: `/v1/users/:userId`. */
  url: string
  successStatus: number
  /** Whether a retry can be told from a second wish. */
  takesIdempotencyKey: boolean
  isUnlimited: boolean
  /** Whether it can be asked to change only what is still as it was read. */
  isConditional: boolean
  /** Undefined: as everywhere. */
  maxBodyBytes: number | undefined
  /** How to read what comes as text: in the path and in the query. */
  readText: TextReader
}

/** All procedures with a REST route, from the same router that the apps use. */
export const restOperations = (): RestOperation[] =>
  listProcedures().flatMap(({ name, type, meta, input }) =>
    meta.openapi && type !== 'subscription'
      ? [
          {
            procedure: name,
            type,
            method: meta.openapi.method,
            url: meta.openapi.path.replaceAll(/\{(\w+)\}/g, ':$1'),
            successStatus: meta.successStatus ?? 200,
            takesIdempotencyKey: takesIdempotencyKey({ type, meta }),
            isUnlimited: meta.unlimited === true,
            isConditional: meta.conditional === true,
            maxBodyBytes: meta.maxBodyBytes,
            readText: createTextReader(input),
          },
        ]
      : [],
  )

/** Runs the procedure as tRPC itself would; input and output pass its schemas. */
export const callOperation = (operation: RestOperation, input: unknown, ctx: Context): Promise<unknown> =>
  callTRPCProcedure({
    router: appRouter,
    path: operation.procedure,
    getRawInput: async () => input,
    ctx,
    type: operation.type,
    signal: undefined,
    batchIndex: 0,
  })
