import { Done, done, Id } from '@heimdall/contracts'
import { oauthClients, oauthConsents } from '@heimdall/db/core'
import { eq, sql } from '@heimdall/db/sql'
import { z } from 'zod'
import { defineCommand, newId, notFound } from '../../kernel/index.ts'
import { signedIn } from '../sessions/index.ts'

const maxScopes = 200

/** Remembers that a user allows an app these scopes, beside those of before. */
export const grantConsent = defineCommand({
  name: 'oauth.grantConsent',
  permission: 'self',
  input: z.object({ oauthClientId: Id, scopes: z.array(z.string().max(100)).min(1).max(maxScopes) }),
  output: Done,
  async run({ services, tx, actor, input, audit, now }) {
    const { userId } = signedIn(actor)
    const [client] = await tx
      .select({ clientId: oauthClients.clientId, name: oauthClients.name })
      .from(oauthClients)
      .where(eq(oauthClients.id, input.oauthClientId))
    if (!client) throw notFound('This app')
    const allowed = sql`ARRAY(SELECT DISTINCT unnest(${oauthConsents.scopes} || excluded.scopes) ORDER BY 1)`
    const [consent] = await tx
      .insert(oauthConsents)
      .values({
        id: newId(services),
        userId,
        oauthClientId: input.oauthClientId,
        scopes: [...input.scopes].sort(),
        grantedAt: now,
        updatedAt: now,
        lastUsedAt: now,
      })
      .onConflictDoUpdate({
        target: [oauthConsents.userId, oauthConsents.oauthClientId],
        set: { scopes: allowed, updatedAt: now, lastUsedAt: now },
      })
      .returning({ id: oauthConsents.id })
    audit('consent_granted', {
      resource: ['oauth_consent', consent?.id ?? null],
      metadata: { clientId: client.clientId, clientName: client.name, scopes: input.scopes },
    })
    return done
  },
})
