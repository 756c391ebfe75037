import { LeavingTo } from '@heimdall/contracts'
import type { Command, startSignIn } from '@heimdall/core'
import type {} from '@trpc/server/unstable-core-do-not-import' // Declarations name its types.
import type { z } from 'zod'
import type { Context } from './context.ts'
import { cookiesOf } from './sign-in-cookies.ts'
import { metaOf, procedure } from './trpc.ts'

/** Leaving for a platform sets a cookie by which only this browser can come back. Ways that end in a browser are no REST operations. */
export const leaving = <Input extends z.ZodType>(definition: Command<Input, typeof startSignIn.output>) =>
  procedure
    .meta(metaOf(definition.permission))
    .input(definition.input)
    .output(LeavingTo)
    .mutation(({ ctx, input }) => leave(definition, ctx, input))

async function leave<Input extends z.ZodType>(
  definition: Command<Input, typeof startSignIn.output>,
  ctx: Context,
  input: unknown,
): Promise<{ url: string }> {
  const cookies = cookiesOf(ctx)
  // tRPC has parsed it with the definition's own schema; its conditional types do not resolve in a generic function.
  const { url, flow } = await definition.execute(ctx.services, ctx.call, input as z.output<Input>)
  cookies.set('providerFlow', flow.token, flow.expiresAt)
  return { url }
}
