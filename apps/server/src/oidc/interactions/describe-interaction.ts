import type { InteractionDetails, RequestedScope } from '@heimdall/contracts'
import {
  appLogoUrl,
  findConsent,
  type Login,
  loadAccountClaims,
  type OAuthClient,
  type Services,
} from '@heimdall/core'
import type { FoundInteraction, Interaction } from './find-interaction.ts'

/** Whether whoever is signed in has to prove it once more: the app asks for that, and it was before its request. */
export function mustConfirm({ prompt, iat }: Interaction, login: Login | null): boolean {
  if (prompt.name !== 'login' || !login) return false
  const asksAnew = prompt.reasons.includes('login_prompt') || prompt.reasons.includes('max_age')
  return asksAnew && login.authenticatedAt.getTime() < (iat ?? 0) * 1000
}

/** All that the page shows. */
export async function describeInteraction(
  services: Services,
  { interaction, client, scopes }: FoundInteraction,
  login: Login | null,
): Promise<InteractionDetails> {
  const { prompt, params } = interaction
  const claims = login ? await loadAccountClaims(services, login.userId) : null
  const allowed = login ? await findConsent(services, login.userId, client.id) : new Set<string>()
  return {
    prompt: prompt.name === 'consent' ? 'consent' : 'login',
    app: summaryOf(client),
    account: claims ? { id: claims.sub, username: claims.preferred_username } : null,
    mustConfirm: mustConfirm(interaction, login),
    scopes: await describeScopes(services, scopes, allowed),
    hasConsent: allowed.size > 0,
    loginHint: typeof params.login_hint === 'string' ? params.login_hint.slice(0, 256) : null,
    returnsTo: hostOf(params.redirect_uri),
    restartUrl: restartUrl(interaction, client),
  }
}

const summaryOf = (client: OAuthClient) => ({
  clientId: client.clientId,
  name: client.name,
  ownerName: client.ownerName,
  logoUrl: appLogoUrl(client.id, client.logoHash),
  homepageUri: client.homepageUri,
  policyUri: client.policyUri,
  tosUri: client.tosUri,
  isFirstParty: client.isFirstParty,
})

async function describeScopes(
  { primary: { sql } }: Services,
  scopes: readonly string[],
  allowed: ReadonlySet<string>,
): Promise<RequestedScope[]> {
  const rows = await sql<{ name: string; description: string }[]>`
    SELECT name, description FROM permissions WHERE name = ANY (${[...scopes]})`
  const descriptions = new Map(rows.map(({ name, description }) => [name, description]))
  return scopes.map((name) => ({
    name,
    description: descriptions.get(name) || null,
    isNew: !allowed.has(name),
  }))
}

/** Of an app on a phone there is no host, only its scheme. */
function hostOf(redirectUri: unknown): string | null {
  const url = typeof redirectUri === 'string' ? URL.parse(redirectUri) : null
  return url && (url.host || url.protocol.slice(0, -1))
}

/** The same request once more, as far as it stood in an address. */
function restartUrl({ params, deviceCode }: Interaction, client: OAuthClient): string | null {
  // Nobody but the device knows the code that was typed.
  if (deviceCode !== undefined) return '/device'
  if (client.requirePushedAuthorizationRequests) return null
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(params)) if (typeof value === 'string') query.set(name, value)
  return `/oidc/auth?${query}`
}
