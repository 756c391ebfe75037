import type { Dialect } from './dialect.ts'
import { openIdProfile } from './open-id-profile.ts'

const claims = { email: null, email_verified: null, picture: null, preferred_username: null }

/** https://dev.twitch.tv/docs/authentication/getting-tokens-oidc/ */
export const twitch: Dialect = {
  server: { discoverAt: 'https://id.twitch.tv/oauth2' },
  scopes: ['openid', 'user:read:email'],
  // Without it the ID token says no more than the subject.
  authorizationParameters: { claims: JSON.stringify({ id_token: claims }) },
  prompts: {
    choose: { force_verify: 'true' },
    prove: { force_verify: 'true' },
    consent: { force_verify: 'true' },
  },
  revokeAt: 'https://id.twitch.tv/oauth2/revoke',
  // A list, where RFC 6749 has one text with spaces.
  mendTokens: ({ scope, ...answer }) => ({
    ...answer,
    scope: Array.isArray(scope) ? scope.join(' ') : scope,
  }),
  readProfile: async (source) => openIdProfile(source, null),
}
