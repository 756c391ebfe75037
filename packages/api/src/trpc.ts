import type { ErrorCode } from '@heimdall/contracts'
import type { Access, Command, Query } from '@heimdall/core'
import { AppError } from '@heimdall/core'
import { initTRPC, TRPCError } from '@trpc/server'
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc'
import type {} from '@trpc/server/unstable-core-do-not-import' // Declarations name its types.
import type { OpenApiMeta } from 'trpc-to-openapi'
import type { z } from 'zod'
import type { Context } from './context.ts'
import { describeError, statusOf } from './describe-error.ts'

/** `access` repeats what the definition enforces, for the test that walks the router and for the documents. */
export interface Meta extends OpenApiMeta<Record<string, unknown>> {
  access: Access
  /** HTTP status of success over REST; 200 unless said. */
  successStatus?: 201 | 204
  /** Over REST: what bots ask at every step, from memory, is not counted. */
  unlimited?: true
  /** Over REST: takes `If-Match`. */
  conditional?: true
  /** Over REST: sent twice it does once, also without an Idempotency-Key. */
  isRepeatable?: true
  /** Over REST: what a body may be at most; 1 MiB unless said. */
  maxBodyBytes?: number
  /** Over REST: errors that the address and the method do not suggest already. */
  alsoAnswers?: readonly ErrorCode[]
}

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    errorFormatter({ shape, error, ctx }) {
      const description = describeError(error)
      return {
        // What a subscription throws once it runs has passed no middleware: to tRPC it is an internal error.
        code:
          error.cause instanceof AppError
            ? TRPC_ERROR_CODES_BY_KEY[trpcCodeOfAppError(error.cause)]
            : shape.code,
        message: description.message,
        data: {
          code: description.code,
          httpStatus: statusOf(description),
          requestId: ctx?.call.request.id ?? null,
          issues: [...description.issues],
          retryAfterSeconds: description.retryAfterSeconds,
        },
      }
    },
    // A subscription that is cut off resumes; one that hangs would not.
    sse: { enabled: false },
  })

export const router = t.router

const trpcCodeOf: Partial<Record<AppError['code'], TRPCError['code']>> = {
  BAD_REQUEST: 'BAD_REQUEST',
  UNAUTHORIZED: 'UNAUTHORIZED',
  FORBIDDEN: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
  CONFLICT: 'CONFLICT',
  GONE: 'NOT_FOUND',
  PRECONDITION_FAILED: 'PRECONDITION_FAILED',
  UNPROCESSABLE: 'UNPROCESSABLE_CONTENT',
  TOO_MANY_REQUESTS: 'TOO_MANY_REQUESTS',
  SERVICE_UNAVAILABLE: 'SERVICE_UNAVAILABLE',
}

const trpcCodeOfAppError = ({ code }: AppError) => trpcCodeOf[code] ?? 'INTERNAL_SERVER_ERROR'

/** Gives an AppError its tRPC code, which decides the HTTP status. */
export const procedure = t.procedure.use(async ({ next }) => {
  const result = await next()
  if (result.ok || !(result.error.cause instanceof AppError)) return result
  const { cause } = result.error
  throw new TRPCError({
    code: trpcCodeOfAppError(cause),
    message: cause.message,
    cause,
  })
})

type RestRoute = NonNullable<Meta['openapi']>

interface RestOptions {
  rest?: RestRoute
  successStatus?: 201 | 204
  unlimited?: true
  isRepeatable?: true
  maxBodyBytes?: number
  alsoAnswers?: readonly ErrorCode[]
}

export const metaOf = (
  access: Access,
  { rest, successStatus, unlimited, isRepeatable, maxBodyBytes, alsoAnswers }: RestOptions = {},
): Meta => ({
  access,
  ...(rest ? { openapi: { ...rest, protect: access !== 'public' } } : {}),
  ...(successStatus ? { successStatus } : {}),
  ...(unlimited ? { unlimited } : {}),
  ...(isRepeatable ? { isRepeatable } : {}),
  ...(maxBodyBytes ? { maxBodyBytes } : {}),
  ...(alsoAnswers ? { alsoAnswers } : {}),
})

/** A command as a mutation; with `rest` it is a REST operation too. */
export const command = <Input extends z.ZodType, Output extends z.ZodType>(
  definition: Command<Input, Output>,
  options?: RestOptions,
) =>
  procedure
    .meta({
      ...metaOf(definition.permission, options),
      ...(definition.isConditional ? { conditional: true } : {}),
    })
    .input(definition.input)
    .output(definition.output)
    .mutation(({ ctx, input }) => execute(definition, ctx, input))

/** A query as a query; with `rest` it is a REST operation too. */
export const query = <Input extends z.ZodType, Output extends z.ZodType>(
  definition: Query<Input, Output>,
  options?: RestOptions,
) =>
  procedure
    .meta(metaOf(definition.permission, options))
    .input(definition.input)
    .output(definition.output)
    .query(({ ctx, input }) => execute(definition, ctx, input))

/**
 * tRPC has parsed the input with the definition's own schema and will parse the output with it, but its conditional
 * types do not resolve inside a generic function. Hence the two casts; callers see the definition's types.
 */
const execute = <Input extends z.ZodType, Output extends z.ZodType>(
  definition: Command<Input, Output> | Query<Input, Output>,
  { services, call }: Context,
  input: unknown,
) => definition.execute(services, call, input as z.output<Input>) as Promise<never>
