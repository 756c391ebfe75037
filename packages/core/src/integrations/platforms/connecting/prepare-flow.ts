import { baseScopes, type ConnectProblem, isScopeOffered } from '@heimdall/contracts'
import { accessOf, type ProviderRow } from '../../../identity/providers/index.ts'
import { signedIn } from '../../../identity/sessions/index.ts'
import {
  type Actor,
  type FlowSecrets,
  fieldError,
  limitRate,
  networkOf,
  newToken,
  notFound,
  ProviderFailure,
  type RequestContext,
  requireFresh,
  type Services,
} from '../../../kernel/index.ts'
import { connectable, type PlatformRow } from '../connectable.ts'
import { statePrefix } from './connect-state.ts'

const startsPerNetwork = { limit: 60, windowSeconds: 900 }

export interface PreparedFlow {
  url: string
  secrets: FlowSecrets
  provider: PlatformRow
  scopes: string[]
}

/**
 * Where to send the browser. Asks the platform for its addresses, so it runs before the transaction. Whoever finds an open browser
 * must not connect their own account.
 */
export async function prepareFlow(
  services: Services,
  { actor, request, now }: { actor: Actor; request: RequestContext; now: Date },
  found: ProviderRow | undefined,
  chosen: readonly string[],
): Promise<PreparedFlow> {
  if (!found || !connectable(found)) throw notFound('This platform')
  const provider = found
  requireFresh(signedIn(actor), now)
  await limitRate(services, `integration-flow:${networkOf(request.ipAddress)}`, startsPerNetwork)
  const unknown = chosen.find((scope) => !isScopeOffered(provider.kind, scope))
  if (unknown !== undefined) {
    throw fieldError('BAD_REQUEST', 'scopes', 'scope_unknown', `${provider.name} is not asked for ${unknown}`)
  }
  const scopes = [...new Set([...baseScopes[provider.kind], ...chosen])]
  const secrets = {
    state: newToken(services.random, statePrefix),
    codeVerifier: newToken(services.random),
    nonce: newToken(services.random),
  }
  try {
    const access = { ...accessOf(services, provider), scopes }
    const url = await services.providers.authorizationUrl(access, secrets, 'consent')
    return { url, secrets, provider, scopes }
  } catch (error) {
    if (!(error instanceof ProviderFailure)) throw error
    services.log.warn({ err: error, provider: provider.slug }, 'A platform can not be reached')
    const message = `${provider.name} does not answer right now. Nothing was changed; try again later.`
    const code: ConnectProblem = 'provider_unreachable'
    throw fieldError('SERVICE_UNAVAILABLE', '', code, message)
  }
}
