import { CreatedOAuthClient, CreateOAuthClientInput } from '@heimdall/contracts'
import { oauthClientSecrets, oauthClients } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { checkPermissionsExist } from '../../access/index.ts'
import { defineCommand, fieldError, newId, newToken, requireFresh } from '../../kernel/index.ts'
import { applicationTypeOf, authMethodOf, grantsOf, refuseBadKeys, refuseBeyond } from './client-rules.ts'
import { newSecret } from './new-secret.ts'

const maxPerOwner = 50

/** An app of whoever makes it; one that the system makes belongs to the platform. Its secret, if it has one, is shown this once. */
export const createOAuthClient = defineCommand({
  name: 'oauthClients.create',
  permission: 'self',
  input: CreateOAuthClientInput,
  output: CreatedOAuthClient,
  async run({ services, tx, actor, input, audit, now }) {
    const userId = actor.type === 'user' ? actor.userId : null
    if (actor.type === 'user') {
      requireFresh(actor, now)
      if ((await tx.$count(oauthClients, eq(oauthClients.userId, actor.userId))) >= maxPerOwner) {
        throw fieldError('CONFLICT', '', 'too_many_apps', `An account may have ${maxPerOwner} apps`)
      }
    }
    const permissions = input.scopes.filter((scope) => scope.includes(':'))
    await checkPermissionsExist(tx, [...new Set([...permissions, ...input.botPermissions])])
    refuseBeyond(actor, input.botPermissions)
    refuseBadKeys(input.jwks)
    const id = newId(services)
    const clientId = newToken(services.random, 'app_').slice(0, 26)
    const tokenEndpointAuthMethod = authMethodOf(input.type, input.jwks)
    await tx.insert(oauthClients).values({
      id,
      clientId,
      name: input.name,
      description: input.description,
      userId,
      type: input.type,
      applicationType: applicationTypeOf(input.type, input.redirectUris),
      redirectUris: [...new Set(input.redirectUris)],
      postLogoutRedirectUris: [...new Set(input.postLogoutRedirectUris)],
      grantTypes: grantsOf(input),
      scopes: [...new Set(input.scopes)],
      botPermissions: [...new Set(input.botPermissions)],
      homepageUri: input.homepageUri ?? null,
      policyUri: input.policyUri ?? null,
      tosUri: input.tosUri ?? null,
      backchannelLogoutUri: input.backchannelLogoutUri ?? null,
      requirePushedAuthorizationRequests: input.requirePushedAuthorizationRequests ?? false,
      dpopBoundAccessTokens: input.dpopBoundAccessTokens ?? false,
      idTokenSignedResponseAlg: input.idTokenSignedResponseAlg ?? 'RS256',
      tokenEndpointAuthMethod,
      jwks: input.jwks ?? null,
      createdAt: now,
      updatedAt: now,
    })
    const added = tokenEndpointAuthMethod === 'client_secret_basic' ? newSecret(services, id, now) : null
    if (added) await tx.insert(oauthClientSecrets).values(added.row)
    audit('client_created', {
      resource: ['oauth_client', id],
      metadata: {
        clientId,
        clientName: input.name,
        clientType: input.type,
        scopes: [...input.scopes, ...input.botPermissions],
        redirectUris: input.redirectUris,
      },
    })
    return { id, clientId, clientSecret: added?.secret ?? null }
  },
})
