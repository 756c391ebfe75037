import { OAuthApp, UploadOAuthAppLogoInput } from '@heimdall/contracts'
import { oauthClientLogos, oauthClients } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand, notFound, requireFresh } from '../../../kernel/index.ts'
import { encodePicture, hashPicture, limitPictures } from '../../pictures/index.ts'
import { signedIn } from '../../sessions/index.ts'
import { eventOf, lockOAuthClient } from '../lock-oauth-client.ts'
import { readOAuthApp } from '../to-oauth-app.ts'
import { requireDresser } from './require-dresser.ts'

/** By its picture people know an app when it asks for their consent: as for its name, it takes a fresh sign-in. */
export const uploadAppLogo = defineCommand({
  name: 'oauthClients.uploadLogo',
  permission: 'self',
  input: UploadOAuthAppLogoInput,
  output: OAuthApp,
  async prepare({ services, actor, input: { id, image }, now }) {
    const person = signedIn(actor)
    requireFresh(person, now)
    const [client] = await services.primary.db
      .select({ userId: oauthClients.userId })
      .from(oauthClients)
      .where(eq(oauthClients.id, id))
    if (!client) throw notFound('This app')
    requireDresser(person, client)
    await limitPictures(services, person.userId)
    return encodePicture(Buffer.from(image, 'base64'))
  },
  async run({ tx, actor, input: { id }, prepared: image, audit, accessChanged, now }) {
    const client = await lockOAuthClient(tx, { id })
    requireDresser(signedIn(actor), client)
    const logo = { image, contentHash: hashPicture(image), updatedAt: now }
    await tx
      .insert(oauthClientLogos)
      .values({ oauthClientId: id, ...logo })
      .onConflictDoUpdate({ target: oauthClientLogos.oauthClientId, set: logo })
    await tx.update(oauthClients).set({ updatedAt: now }).where(eq(oauthClients.id, id))
    audit('client_updated', {
      resource: ['oauth_client', id],
      metadata: { ...eventOf(client), changedFields: ['logo'] },
    })
    accessChanged({ oauthClientId: id })
    return readOAuthApp(tx, now, eq(oauthClients.id, id))
  },
})
