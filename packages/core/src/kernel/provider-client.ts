import type { ProviderCheck, ProviderKind } from '@heimdall/contracts'

/** How this Heimdall is known at a platform. */
export interface ProviderAccess {
  kind: ProviderKind
  /** Of `oidc` alone. */
  issuer: string | null
  clientId: string
  clientSecret: string
  scopes: readonly string[]
  redirectUri: string
}

/** What must be the same when somebody leaves for a platform and when they come back. */
export interface FlowSecrets {
  state: string
  codeVerifier: string
  nonce: string
}

/** `choose`: let people say which account, though one is signed in there; `prove`: let them sign in there once more. */
export type ProviderPrompt = 'none' | 'choose' | 'prove'

/** An account at a platform, as the platform says. */
export interface ExternalProfile {
  /** With `subject` it names the account, forever. */
  issuer: string
  subject: string
  username: string | null
  displayName: string | null
  email: string | null
  /** The platform says that the address belongs to this account. */
  emailVerified: boolean
  avatarUrl: string | null
}

/** Speaks with the platforms. Throws ProviderFailure for whatever goes wrong there. */
export interface ProviderClient {
  /** Whether an address may be an issuer: what comes without TLS can not be trusted. */
  accepts(issuer: string): boolean
  authorizationUrl(provider: ProviderAccess, secrets: FlowSecrets, prompt: ProviderPrompt): Promise<string>
  /** Turns what the browser brought back into a profile, after checking all of it. */
  fetchProfile(
    provider: ProviderAccess,
    secrets: FlowSecrets,
    callback: URLSearchParams,
    prompt: ProviderPrompt,
  ): Promise<ExternalProfile>
  /** Asks what can be asked without a person: is it there, and does it take our credentials? */
  check(provider: ProviderAccess): Promise<ProviderCheck>
}

/** `denied`: whoever was asked said no; `unreachable`: it may work later; `invalid`: an answer that must not be trusted. */
export class ProviderFailure extends Error {
  override name = 'ProviderFailure'
  readonly reason: 'denied' | 'unreachable' | 'invalid'

  constructor(reason: 'denied' | 'unreachable' | 'invalid', message: string, cause?: unknown) {
    super(message, { cause })
    this.reason = reason
  }
}
