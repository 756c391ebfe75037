export { loadOAuthToken, type OAuthToken, type OAuthTokenModel } from './load-oauth-token.ts'
export { revokeTokens, type TokenOwner } from './revoke-tokens.ts'
export { tidyOAuthPayloads } from './tidy-payloads.ts'
