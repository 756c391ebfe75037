import { OAuthApp, UpdateOAuthAppInput } from '@heimdall/contracts'
import { oauthClientSecrets, oauthClients } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { checkPermissionsExist } from '../../access/index.ts'
import { defineCommand, fieldError, requireFresh } from '../../kernel/index.ts'
import { signedIn } from '../sessions/index.ts'
import {
  applicationTypeOf,
  authMethodOf,
  deviceCodeGrant,
  grantsOf,
  refuseBadKeys,
  refuseBeyond,
} from './client-rules.ts'
import { eventOf, lockOAuthClient } from './lock-oauth-client.ts'
import { readOAuthApp } from './to-oauth-app.ts'

const unique = (list: readonly string[]) => [...new Set(list)]

/** Changes one’s own app. Where browsers go back to decides who gets their codes: it takes a fresh sign-in. */
export const updateOAuthClient = defineCommand({
  name: 'oauthClients.update',
  permission: 'self',
  input: UpdateOAuthAppInput,
  output: OAuthApp,
  lock: ({ tx, input: { id } }) => lockOAuthClient(tx, { id }),
  async run({ tx, actor, input, audit, accessChanged, now }) {
    const person = signedIn(actor)
    requireFresh(person, now)
    const { id, usesDeviceCode, ...changes } = input
    const before = await lockOAuthClient(tx, { id, ownerId: person.userId })
    const redirectUris = unique(changes.redirectUris ?? before.redirectUris)
    const scopes = unique(changes.scopes ?? before.scopes)
    const botPermissions = unique(changes.botPermissions ?? before.botPermissions)
    if (before.type === 'public' && botPermissions.length > 0) {
      const message = 'An app that can keep no secret can not act by itself'
      throw fieldError('BAD_REQUEST', 'botPermissions', 'public_app', message)
    }
    if (before.type === 'public' && changes.jwks) {
      const message = 'An app that can keep no secret can keep no private key'
      throw fieldError('BAD_REQUEST', 'jwks', 'public_app', message)
    }
    refuseBadKeys(changes.jwks)
    // What it has already, nobody gives it now; a permission that has gone meanwhile is no reason to refuse.
    const added = botPermissions.filter((name) => !before.botPermissions.includes(name))
    const asked = scopes.filter((name) => name.includes(':') && !before.scopes.includes(name))
    await checkPermissionsExist(tx, unique([...added, ...asked]))
    refuseBeyond(actor, added)
    const hasDevices = usesDeviceCode ?? before.grantTypes.includes(deviceCodeGrant)
    // One way at a time: whoever has an old secret gets nothing with it.
    if (changes.jwks) await tx.delete(oauthClientSecrets).where(eq(oauthClientSecrets.oauthClientId, id))
    await tx
      .update(oauthClients)
      .set({
        ...changes,
        ...(changes.jwks === undefined
          ? {}
          : { tokenEndpointAuthMethod: authMethodOf(before.type, changes.jwks) }),
        redirectUris,
        postLogoutRedirectUris: unique(changes.postLogoutRedirectUris ?? before.postLogoutRedirectUris),
        scopes,
        botPermissions,
        grantTypes: grantsOf({ redirectUris, botPermissions, usesDeviceCode: hasDevices }),
        applicationType: applicationTypeOf(before.type, redirectUris),
        updatedAt: now,
      })
      .where(eq(oauthClients.id, id))
    audit('client_updated', {
      resource: ['oauth_client', id],
      metadata: {
        ...eventOf(before),
        changedFields: Object.entries({ ...changes, usesDeviceCode }).flatMap(([field, value]) =>
          value === undefined ? [] : [snakeCase(field)],
        ),
      },
    })
    accessChanged({ oauthClientId: id })
    return readOAuthApp(tx, now, eq(oauthClients.id, id))
  },
})

const snakeCase = (text: string) => text.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
