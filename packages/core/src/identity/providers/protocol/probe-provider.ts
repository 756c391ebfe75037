import type { ProviderCheck } from '@heimdall/contracts'
import { allowInsecureRequests, customFetch, genericTokenEndpointRequest } from 'oauth4webapi'
import type { ProviderAccess } from '../../../kernel/index.ts'
import type { KnownServer } from './discovery.ts'
import { isPlainAllowed, type ProviderNetwork } from './network.ts'
import { toFailure } from './provider-failures.ts'
import { clientAuthentication } from './redeem-code.ts'

/** Providers look at the credentials first: of a code that never was they complain only when those are right. */
export async function probeProvider(
  network: ProviderNetwork,
  serverOf: () => Promise<KnownServer>,
  provider: ProviderAccess,
): Promise<ProviderCheck> {
  try {
    const { metadata } = await serverOf()
    const response = await genericTokenEndpointRequest(
      metadata,
      { client_id: provider.clientId },
      clientAuthentication(metadata, provider),
      'authorization_code',
      { code: 'heimdall-check', redirect_uri: provider.redirectUri, code_verifier: 'x'.repeat(43) },
      {
        [customFetch]: network.fetch,
        [allowInsecureRequests]: isPlainAllowed(network, metadata.issuer),
      },
    )
    const said = wordsOf(await response.text())
    const credentials = judge(response.status, said)
    return {
      reachable: true,
      credentials,
      detail: credentials === 'accepted' ? null : said || `${response.status}`,
    }
  } catch (error) {
    return { reachable: false, credentials: 'unknown', detail: toFailure(error).message.slice(0, 300) }
  }
}

/** `error` of RFC 6749; Twitch says `message`. */
function wordsOf(body: string): string {
  try {
    const answer: unknown = JSON.parse(body)
    if (typeof answer !== 'object' || answer === null) return ''
    const said = 'error' in answer && typeof answer.error === 'string' ? answer.error : ''
    const more = 'message' in answer && typeof answer.message === 'string' ? answer.message : ''
    return `${said} ${more}`.trim().slice(0, 200)
  } catch {
    return ''
  }
}

function judge(status: number, said: string): ProviderCheck['credentials'] {
  if (/invalid_grant|bad_verification_code|authorization code/i.test(said)) return 'accepted'
  if (status === 401 || /client/i.test(said)) return 'refused'
  return 'unknown'
}
