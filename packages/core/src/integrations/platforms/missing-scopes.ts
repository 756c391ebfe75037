/** Some platforms give these without saying so: the ID token and the refresh token are proof enough. */
const unsaid = new Set(['openid', 'offline_access'])

/** What was asked for and not given. */
export const missingScopes = ({
  requestedScopes,
  scopes,
}: {
  requestedScopes: readonly string[]
  scopes: readonly string[]
}): string[] => requestedScopes.filter((scope) => !scopes.includes(scope) && !unsaid.has(scope))
