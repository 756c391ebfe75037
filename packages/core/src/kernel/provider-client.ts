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

/**
 * `choose`: let people say which account, though one is signed in there; `prove`: let them sign in there once more; `consent`:
 * ask for the consent again, without which some give no refresh token.
 */
export type ProviderPrompt = 'none' | 'choose' | 'prove' | 'consent'

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

/** What a platform gave, so that Heimdall may act there. */
export interface PlatformTokens {
  accessToken: string
  /** Null: it gave none. */
  refreshToken: string | null
  /** Null: it named no end. */
  expiresInSeconds: number | null
  /** Null: what was asked for (RFC 6749, section 5.1). */
  scopes: readonly string[] | null
}

export interface PlatformAnswer {
  status: number
  headers: Headers
  /** Its JSON; undefined where it is none. */
  body: unknown
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
  /** The same, and keeps the tokens. */
  connect(
    provider: ProviderAccess,
    secrets: FlowSecrets,
    callback: URLSearchParams,
    prompt: ProviderPrompt,
  ): Promise<{ profile: ExternalProfile; tokens: PlatformTokens }>
  /** New tokens for a refresh token, which may be good for no second time. Throws PlatformFailure. */
  refresh(provider: ProviderAccess, refreshToken: string): Promise<PlatformTokens>
  /** Tells the platform that a token is not needed any more (RFC 7009). Throws PlatformFailure. */
  revoke(provider: ProviderAccess, token: string): Promise<void>
  /** Where OpenID Connect tells of whose token it is; null where a platform has no such place. */
  userInfoAddress(provider: ProviderAccess): Promise<string | null>
  /** Reads an API of a platform. Any answer is one; throws PlatformFailure when there is none. */
  read(url: string, headers: Readonly<Record<string, string>>): Promise<PlatformAnswer>
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

/**
 * What an account that is connected already can not be used for. `revoked`: what we hold is of no use any more, and only a person can
 * change that; `client_refused`: our own client id or secret is; `forbidden`: this alone may not be read; all others may work later.
 */
export class PlatformFailure extends Error {
  override name = 'PlatformFailure'
  readonly reason: PlatformFailureReason
  readonly statusCode: number | null
  readonly retryAfterSeconds: number | null

  constructor(
    reason: PlatformFailureReason,
    message: string,
    {
      statusCode = null,
      retryAfterSeconds = null,
      cause,
    }: { statusCode?: number | null; retryAfterSeconds?: number | null; cause?: unknown } = {},
  ) {
    super(message, { cause })
    this.reason = reason
    this.statusCode = statusCode
    this.retryAfterSeconds = retryAfterSeconds
  }
}

export type PlatformFailureReason =
  | 'revoked'
  | 'client_refused'
  | 'forbidden'
  | 'rate_limited'
  | 'unreachable'
  | 'invalid_answer'
