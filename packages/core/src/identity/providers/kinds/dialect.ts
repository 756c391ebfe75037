import type { AuthorizationServer, IDToken } from 'oauth4webapi'
import type { ExternalProfile, ProviderPrompt } from '../../../kernel/index.ts'

/** What there is to read a profile from, once the code has become tokens. */
export interface ProfileSource {
  /** The authorization server's own name. */
  issuer: string
  /** Of the ID token, signature and nonce checked; null where there is none. */
  claims: IDToken | null
  /** Asks an address with the access token and answers what JSON it gave. */
  read(url: string): Promise<unknown>
  /** OpenID Connect's userinfo, of the same subject as the ID token; null where there is none. */
  userInfo(): Promise<Record<string, unknown> | null>
}

/** How one kind of platform differs from the others: endpoints, scopes, and how a profile is read. */
export interface Dialect {
  /** Where its metadata is: discovered at an issuer, or written down here for those that speak OAuth 2.0 only. */
  server: { discoverAt: string } | { discoverAt: 'provider' } | { metadata: AuthorizationServer }
  scopes: readonly string[]
  /** Beyond what the protocol asks for. */
  authorizationParameters?: Readonly<Record<string, string>>
  prompts: Readonly<Record<Exclude<ProviderPrompt, 'none'>, Readonly<Record<string, string>>>>
  /** Where tokens are revoked, if its metadata does not say, by the client id alone. */
  revokeAt?: string
  /** Makes of a token endpoint's answer what RFC 6749 says it should be. */
  mendTokens?: (answer: Record<string, unknown>) => Record<string, unknown>
  readProfile(source: ProfileSource): Promise<ExternalProfile>
}
