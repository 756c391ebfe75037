import { Done, done } from '@heimdall/contracts'
import {
  beginPasskeyConfirmation,
  confirmIdentity,
  confirmWithPasskey,
  getConfirmationWays,
  listSessions,
  revokeOtherSessions,
  revokeSession,
} from '@heimdall/core'
import { cookiesOf } from '../sign-in-cookies.ts'
import { command, metaOf, procedure, query, router } from '../trpc.ts'

const tags = ['Sessions']

export const sessions = router({
  list: query(listSessions, {
    rest: {
      method: 'GET',
      path: '/v1/users/me/sessions',
      operationId: 'listMySessions',
      summary: 'Where am I signed in?',
      tags,
    },
  }),
  confirmationWays: query(getConfirmationWays),
  /** A new token comes in the cookie, so this is no REST operation. */
  confirm: procedure
    .meta(metaOf(confirmIdentity.permission))
    .input(confirmIdentity.input)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      const cookies = cookiesOf(ctx)
      const { token, expiresAt } = await confirmIdentity.execute(ctx.services, ctx.call, input)
      cookies.set('session', token, expiresAt)
      return done
    }),
  beginPasskey: command(beginPasskeyConfirmation),
  confirmPasskey: procedure
    .meta(metaOf(confirmWithPasskey.permission))
    .input(confirmWithPasskey.input)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      const cookies = cookiesOf(ctx)
      const { token, expiresAt } = await confirmWithPasskey.execute(ctx.services, ctx.call, input)
      cookies.set('session', token, expiresAt)
      return done
    }),
  revoke: command(revokeSession, {
    rest: {
      method: 'DELETE',
      path: '/v1/users/me/sessions/{id}',
      operationId: 'revokeMySession',
      summary: 'Sign one of my browsers out',
      tags,
    },
  }),
  revokeOthers: command(revokeOtherSessions, {
    rest: {
      method: 'DELETE',
      path: '/v1/users/me/sessions',
      operationId: 'revokeMyOtherSessions',
      summary: 'Sign all my other browsers out',
      tags,
    },
  }),
})
