import { findConsent, type Services } from '@heimdall/core'
import type { KoaContextWithOIDC } from 'oidc-provider'
import { ownOf } from './client-metadata.ts'

/**
 * A grant of its own for each authorization, so that revoking one leaves other devices alone. It is there without asking
 * where everything was allowed before, or the app belongs to the platform; else the page of the consent makes it.
 */
export async function loadGrant(services: Services, context: KoaContextWithOIDC) {
  const { client, session, result, provider, requestParamOIDCScopes: requested } = context.oidc
  if (!client || !session?.accountId) return undefined
  const grantId = result?.consent?.grantId
  if (grantId) return provider.Grant.find(grantId)
  if (context.oidc.promptPending('consent') || context.oidc.promptPending('login')) return undefined
  const { id, isFirstParty } = ownOf(client)
  if (!isFirstParty) {
    // Anybody can claim the address of an app on a phone or a desktop (RFC 8252, section 8.6).
    if (client.applicationType === 'native') return undefined
    const allowed = await findConsent(services, session.accountId, id)
    if (![...requested].every((scope) => allowed.has(scope))) return undefined
  }
  const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId })
  grant.addOIDCScope([...requested].join(' '))
  await grant.save()
  return grant
}
