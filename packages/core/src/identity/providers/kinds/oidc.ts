import type { Dialect } from './dialect.ts'
import { openIdProfile } from './open-id-profile.ts'

/** Any OpenID Connect provider, by its issuer: Keycloak, Authentik, Zitadel, Entra ID and their like. */
export const oidc: Dialect = {
  server: { discoverAt: 'provider' },
  scopes: ['openid', 'profile', 'email'],
  prompts: {
    choose: { prompt: 'login' },
    prove: { prompt: 'login', max_age: '0' },
    // OpenID Connect Core 1.0, section 11: no offline access without it.
    consent: { prompt: 'consent' },
  },
  readProfile: async (source) => openIdProfile(source, await source.userInfo()),
}
