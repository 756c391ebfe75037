import type { Transaction } from '@heimdall/db'
import { providerFlows } from '@heimdall/db/core'
import {
  type FlowSecrets,
  fieldError,
  hashToken,
  limitRate,
  networkOf,
  newId,
  newToken,
  ProviderFailure,
  type RequestContext,
  type Services,
} from '../../../kernel/index.ts'
import { accessOf, type ProviderRow } from '../../providers/index.ts'
import { type FlowPurpose, promptOf, sealFlow } from './flow-secrets.ts'

const flowSeconds = 600
const startsPerNetwork = { limit: 60, windowSeconds: 900 }

export interface OpenedFlow {
  url: string
  secrets: FlowSecrets
}

/** Where to send the browser. Asks the provider for its addresses, so it runs before the transaction. */
export async function prepareFlow(
  services: Services,
  request: RequestContext,
  provider: ProviderRow | undefined,
  purpose: FlowPurpose,
): Promise<OpenedFlow> {
  await limitRate(services, `provider-flow:${networkOf(request.ipAddress)}`, startsPerNetwork)
  if (!provider?.isEnabled)
    throw fieldError('NOT_FOUND', '', 'provider_off', 'This way to sign in is switched off')
  const token = () => newToken(services.random)
  const secrets = { state: token(), codeVerifier: token(), nonce: token() }
  try {
    const url = await services.providers.authorizationUrl(
      accessOf(services, provider),
      secrets,
      promptOf(purpose),
    )
    return { url, secrets }
  } catch (error) {
    if (!(error instanceof ProviderFailure)) throw error
    services.log.warn({ err: error, provider: provider.slug }, 'A provider can not be reached')
    const message = `${provider.name} does not answer right now. Nothing was changed; try again later.`
    throw fieldError('SERVICE_UNAVAILABLE', '', 'provider_unreachable', message)
  }
}

interface Departure extends OpenedFlow {
  provider: ProviderRow
  purpose: FlowPurpose
  sessionId: string | null
  /** The link that must come back, where it must be a certain one. */
  linkId?: string
  returnTo: string
}

/** Remembers who left for where; the state finds it again, once, in this browser. */
export async function openFlow(
  services: Services,
  tx: Transaction,
  request: RequestContext,
  departure: Departure,
): Promise<{ token: string; expiresAt: Date }> {
  const now = services.clock.now()
  // The same cookie for all tabs of a browser: two ways at once must not disturb each other.
  const token = request.cookies.providerFlow ?? newToken(services.random)
  const expiresAt = new Date(now.getTime() + flowSeconds * 1000)
  const id = newId(services)
  await tx.insert(providerFlows).values({
    id,
    stateHash: hashToken(departure.secrets.state),
    browserHash: hashToken(token),
    providerId: departure.provider.id,
    purpose: departure.purpose,
    sessionId: departure.sessionId,
    secrets: sealFlow(services, id, departure),
    returnTo: departure.returnTo,
    expiresAt,
    createdAt: now,
  })
  return { token, expiresAt }
}
