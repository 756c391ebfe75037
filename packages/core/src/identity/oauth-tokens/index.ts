export { loadOAuthToken, type OAuthToken } from './load-oauth-token.ts'
export { revokeTokens, type TokenOwner } from './revoke-tokens.ts'
export { tidyOAuthPayloads } from './tidy-payloads.ts'
