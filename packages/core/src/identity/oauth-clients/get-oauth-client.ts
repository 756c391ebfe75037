import { OAuthApp, OAuthAppInput } from '@heimdall/contracts'
import { oauthClients } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { defineQuery, holds, notFound } from '../../kernel/index.ts'
import { signedIn } from '../sessions/index.ts'
import { readOAuthApp } from './to-oauth-app.ts'

/** One’s own, or any for whoever may see the settings of the platform. */
export const getOAuthClient = defineQuery({
  name: 'oauthClients.get',
  permission: 'self',
  input: OAuthAppInput,
  output: OAuthApp,
  async run({ services, actor, input }) {
    const own = holds(actor, 'setting:read') ? undefined : eq(oauthClients.userId, signedIn(actor).userId)
    const where = and(eq(oauthClients.id, input.id), own)
    if (!where) throw notFound('This app')
    return readOAuthApp(services.primary.db, services.clock.now(), where)
  },
})
