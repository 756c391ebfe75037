import { acrValues, loadAccountClaims, type Platform, type Services, type SigningJwk } from '@heimdall/core'
import {
  type AdapterFactory,
  type Client,
  type Configuration,
  errors,
  interactionPolicy,
} from 'oidc-provider'
import { proofAlgorithms } from '../http/challenge.ts'
import { ownMetadata, ownOf } from './client-metadata.ts'
import { devicePages } from './device-pages.ts'
import { loadGrant } from './load-grant.ts'
import { logoutPages } from './logout-pages.ts'

export interface ConfigurationOptions {
  services: Services
  platform: Platform
  storage: AdapterFactory
  keys: readonly SigningJwk[]
  /** The names of all permissions: each is a scope. */
  permissions: readonly string[]
  secure: boolean
  /** How apps are told of a sign-out. Never reaches private networks. */
  fetch: NonNullable<Configuration['fetch']>
}

const minutes = 60
const hours = 60 * minutes
const days = 24 * hours

const ttl = {
  AccessToken: 15 * minutes,
  AuthorizationCode: minutes,
  ClientCredentials: hours,
  DeviceCode: 10 * minutes,
  /** Longer than the refresh tokens that hang on it. */
  Grant: 400 * days,
  IdToken: hours,
  Interaction: hours,
} as const
const refreshSeconds = 30 * days
const refreshTotalSeconds = 365 * days

/** OAuth 2.1 with OpenID Connect: codes with PKCE and nothing older. */
export function oidcConfiguration(options: ConfigurationOptions): Configuration {
  const { services, platform, storage, keys, permissions, secure, fetch } = options
  const cookie = { httpOnly: true, sameSite: 'lax', secure, signed: false } as const
  return {
    adapter: storage,
    jwks: { keys: keys.map((key) => ({ ...key })) },
    acrValues: Object.values(acrValues),
    scopes: ['openid', 'profile', 'email', 'offline_access', ...permissions],
    claims: {
      openid: ['sub', 'acr', 'amr', 'auth_time'],
      profile: ['preferred_username', 'name', 'picture', 'locale', 'updated_at'],
      email: ['email', 'email_verified'],
    },
    responseTypes: ['code'],
    pkce: { required: () => true },
    allowOmittingSingleRegisteredRedirectUri: false,
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'private_key_jwt', 'none'],
    enabledJWA: {
      idTokenSigningAlgValues: ['RS256', 'ES256'],
      // Ed25519 has two names (RFC 9864), and libraries use both.
      clientAuthSigningAlgValues: ['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519'],
      dPoPSigningAlgValues: [...proofAlgorithms],
    },
    // Each is remembered until it ends, so that it counts once; none can ask to be remembered for years.
    async assertJwtClientAuthClaimsAndHeader(_context, { exp }) {
      if (Number(exp) * 1000 > services.clock.now().getTime() + hours * 1000) {
        throw new errors.InvalidClientAuth('a client assertion may end in an hour at the latest')
      }
    },
    extraClientMetadata: { properties: [...ownMetadata] },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      deviceFlow: { enabled: true, ...devicePages },
      introspection: { enabled: true, allowedPolicy: ofItsOwn },
      revocation: { enabled: true, allowedPolicy: ofItsOwn },
      pushedAuthorizationRequests: { enabled: true },
      dPoP: { enabled: true },
      userinfo: { enabled: true },
      rpInitiatedLogout: { enabled: true, ...logoutPages },
      backchannelLogout: { enabled: true },
      resourceIndicators: { enabled: false },
    },
    findAccount: async (_context, sub) => {
      const claims = await loadAccountClaims(services, sub)
      return claims ? { accountId: sub, claims: () => claims } : undefined
    },
    loadExistingGrant: (context) => loadGrant(services, context),
    // Rows know themselves which session they end with, and a revocation always takes the whole family.
    expiresWithSession: () => false,
    revokeGrantPolicy: () => true,
    rotateRefreshToken: true,
    ttl: {
      ...ttl,
      // That of Heimdall ends before, and takes it along. Nobody's is made by every visit, and has to go soon.
      Session: (_context, session) => (session.accountId === undefined ? hours : 90 * days),
      RefreshToken: (_context, token) =>
        Math.max(1, Math.min(refreshSeconds, refreshTotalSeconds - token.totalLifetime())),
    },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}`, policy: policy() },
    clientBasedCORS: (_context, origin, client) =>
      client.tokenEndpointAuthMethod === 'none' &&
      (client.redirectUris ?? []).some((uri) => URL.parse(uri)?.origin === origin),
    cookies: {
      names: {
        session: secure ? '__Host-heimdall-oidc' : 'heimdall-oidc',
        interaction: secure ? '__Secure-heimdall-interaction' : 'heimdall-interaction',
        resume: secure ? '__Secure-heimdall-resume' : 'heimdall-resume',
      },
      long: cookie,
      short: cookie,
    },
    routes: {
      authorization: '/oidc/auth',
      token: '/oidc/token',
      userinfo: '/oidc/userinfo',
      jwks: '/oidc/jwks',
      introspection: '/oidc/introspect',
      revocation: '/oidc/revoke',
      pushed_authorization_request: '/oidc/par',
      device_authorization: '/oidc/device',
      end_session: '/oidc/logout',
      // Short: people type it.
      code_verification: '/device',
    },
    discovery: {
      service_documentation: `${services.publicUrl}/docs`,
      ui_locales_supported: ['en', 'de'],
      // RFC 8414, section 2.
      ...(platform.termsUrl && { op_tos_uri: platform.termsUrl }),
      ...(platform.privacyPolicyUrl && { op_policy_uri: platform.privacyPolicyUrl }),
    },
    fetch,
    renderError(context, out) {
      context.redirect(`/authorization-error?${new URLSearchParams({ error: out.error })}`)
    },
  }
}

const ofItsOwn = (_context: unknown, client: Client, token: { clientId?: string | undefined }) =>
  token.clientId === client.clientId

/** That of oidc-provider; and no app asks users for more than it was registered for. */
function policy() {
  const prompts = interactionPolicy.base()
  const { Check } = interactionPolicy
  prompts.get('login')?.checks.add(
    new Check('scopes_allowed', 'requested scope is not allowed', 'invalid_scope', ({ oidc }) => {
      const scopes: readonly string[] = oidc.client ? ownOf(oidc.client).scopes : []
      const refused = [...oidc.requestParamOIDCScopes].find((scope) => !scopes.includes(scope))
      if (refused !== undefined) throw new errors.InvalidScope('requested scope is not allowed', refused)
      return Check.NO_NEED_TO_PROMPT
    }),
    0,
  )
  return prompts
}
