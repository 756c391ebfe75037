import { CreatedOAuthClient, CreateOAuthClientInput } from '@heimdall/contracts'
import { oauthClientSecrets, oauthClients } from '@heimdall/db/core'
import { count, eq } from 'drizzle-orm'
import { checkPermissionsExist } from '../../access/index.ts'
import {
  type Actor,
  defineCommand,
  fieldError,
  hashToken,
  holds,
  newId,
  newToken,
  PermissionDenied,
} from '../../kernel/index.ts'
import { requireFresh } from '../sign-in/index.ts'

const maxPerOwner = 50
const prefixLength = 10

/** An app of whoever makes it; one that the system makes belongs to the platform. Its secret is shown this once. */
export const createOAuthClient = defineCommand({
  name: 'oauthClients.create',
  permission: 'self',
  input: CreateOAuthClientInput,
  output: CreatedOAuthClient,
  async run({ services, tx, actor, input, audit, now }) {
    const userId = actor.type === 'user' ? actor.userId : null
    if (actor.type === 'user') {
      requireFresh(actor, now)
      const [owned] = await tx
        .select({ count: count() })
        .from(oauthClients)
        .where(eq(oauthClients.userId, actor.userId))
      if ((owned?.count ?? 0) >= maxPerOwner) {
        throw fieldError('CONFLICT', '', 'too_many_apps', `An account may have ${maxPerOwner} apps`)
      }
    }
    const permissions = input.scopes.filter((scope) => scope.includes(':'))
    await checkPermissionsExist(tx, [...new Set([...permissions, ...input.botPermissions])])
    refuseBeyond(actor, input.botPermissions)
    const id = newId(services)
    const clientId = newToken(services.random, 'app_').slice(0, 26)
    await tx.insert(oauthClients).values({
      id,
      clientId,
      name: input.name,
      description: input.description,
      userId,
      type: input.type,
      // Only one that has no web address may choose its port, or have a scheme of its own.
      applicationType: input.redirectUris.some((uri) => !/^https?:/.test(uri)) ? 'native' : 'web',
      redirectUris: [...new Set(input.redirectUris)],
      postLogoutRedirectUris: [...new Set(input.postLogoutRedirectUris)],
      grantTypes: grantsOf(input),
      scopes: [...new Set(input.scopes)],
      botPermissions: [...new Set(input.botPermissions)],
      tokenEndpointAuthMethod: input.type === 'public' ? 'none' : 'client_secret_basic',
      createdAt: now,
      updatedAt: now,
    })
    const clientSecret = input.type === 'public' ? null : newToken(services.random, 'hs_')
    if (clientSecret !== null) {
      await tx.insert(oauthClientSecrets).values({
        id: newId(services),
        oauthClientId: id,
        secretHash: hashToken(clientSecret),
        prefix: clientSecret.slice(0, prefixLength),
        createdAt: now,
      })
    }
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
    return { id, clientId, clientSecret }
  },
})

const grantsOf = (input: CreateOAuthClientInput): string[] => [
  ...(input.redirectUris.length > 0 ? ['authorization_code'] : []),
  ...(input.usesDeviceCode ? ['urn:ietf:params:oauth:grant-type:device_code'] : []),
  ...(input.redirectUris.length > 0 || input.usesDeviceCode ? ['refresh_token'] : []),
  ...(input.botPermissions.length > 0 ? ['client_credentials'] : []),
]

/** Nobody gives a bot what they do not hold. */
function refuseBeyond(actor: Actor, permissions: readonly string[]): void {
  const missing = permissions.find((permission) => !holds(actor, permission))
  if (missing !== undefined) throw new PermissionDenied(missing)
}
