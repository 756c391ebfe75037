import { AddedOAuthAppSecret, AddOAuthAppSecretInput } from '@heimdall/contracts'
import { oauthClientSecrets } from '@heimdall/db/core'
import { and, eq, gt, isNull, lte, or } from '@heimdall/db/sql'
import { defineCommand, fieldError, requireFresh } from '../../kernel/index.ts'
import { signedIn } from '../sessions/index.ts'
import { eventOf, lockOAuthClient } from './lock-oauth-client.ts'
import { newSecret } from './new-secret.ts'

const hourMs = 3_600_000
/** That work at the same time. */
const maxSecrets = 5

/** A new secret, shown this once; those of before still work for a while, so that nothing is refused meanwhile. */
export const addOAuthClientSecret = defineCommand({
  name: 'oauthClients.addSecret',
  permission: 'self',
  input: AddOAuthAppSecretInput,
  output: AddedOAuthAppSecret,
  async run({ services, tx, actor, input: { id, overlapHours }, audit, accessChanged, now }) {
    const person = signedIn(actor)
    requireFresh(person, now)
    const client = await lockOAuthClient(tx, { id, ownerId: person.userId })
    if (client.type === 'public') {
      throw fieldError('CONFLICT', 'id', 'public_app', 'An app that can keep no secret has none')
    }
    if (client.jwks !== null) {
      const message = 'This app proves itself by its keys and has no secret: change its keys instead'
      throw fieldError('CONFLICT', 'id', 'key_pair_app', message)
    }
    const ofClient = eq(oauthClientSecrets.oauthClientId, id)
    const until = new Date(now.getTime() + overlapHours * hourMs)
    // One that ends before that anyway is not given more time.
    await tx
      .update(oauthClientSecrets)
      .set({ expiresAt: until })
      .where(and(ofClient, or(isNull(oauthClientSecrets.expiresAt), gt(oauthClientSecrets.expiresAt, until))))
    await tx.delete(oauthClientSecrets).where(and(ofClient, lte(oauthClientSecrets.expiresAt, now)))
    const old = await tx.select({ id: oauthClientSecrets.id }).from(oauthClientSecrets).where(ofClient)
    if (old.length >= maxSecrets) {
      const message = `An app may have ${maxSecrets} secrets at a time; remove one first`
      throw fieldError('CONFLICT', 'id', 'too_many_secrets', message)
    }
    const { secret, row } = newSecret(services, id, now)
    await tx.insert(oauthClientSecrets).values(row)
    const oldSecretsExpireAt = old.length === 0 ? null : until.toISOString()
    audit('client_secret_regenerated', {
      resource: ['oauth_client', id],
      metadata: { ...eventOf(client), oldSecretExpiresAt: oldSecretsExpireAt },
    })
    accessChanged({ oauthClientId: id })
    return { id: row.id, clientSecret: secret, oldSecretsExpireAt }
  },
})
