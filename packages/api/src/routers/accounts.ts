import { Done, done } from '@heimdall/contracts'
import { getMe, getSetUpState, register, setUp, signIn, signOut, updateMe } from '@heimdall/core'
import { command, metaOf, procedure, query, router } from '../trpc.ts'

const tags = ['Accounts']

/** Signing in sets a cookie, so these three are no REST operations: bots have keys. */
export const accounts = router({
  setUpState: query(getSetUpState),
  setUp: procedure
    .meta(metaOf(setUp.permission))
    .input(setUp.input)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      const { token, expiresAt } = await setUp.execute(ctx.services, ctx.call, input)
      ctx.cookie.set(token, expiresAt)
      return done
    }),
  register: command(register),
  signIn: procedure
    .meta(metaOf(signIn.permission))
    .input(signIn.input)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      const { token, expiresAt } = await signIn.execute(ctx.services, ctx.call, input)
      ctx.cookie.set(token, expiresAt)
      return done
    }),
  signOut: procedure
    .meta(metaOf(signOut.permission))
    .input(signOut.input)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await signOut.execute(ctx.services, ctx.call, input)
      ctx.cookie.clear()
      return done
    }),
  me: query(getMe, {
    rest: { method: 'GET', path: '/v1/users/me', operationId: 'getMe', summary: 'Who am I?', tags },
  }),
  updateMe: command(updateMe, {
    rest: {
      method: 'PATCH',
      path: '/v1/users/me',
      operationId: 'updateMe',
      summary: 'Change my language or privacy mode',
      tags,
    },
  }),
})
