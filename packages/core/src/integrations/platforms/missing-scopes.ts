/** What was asked for and not given. */
export const missingScopes = ({
  requestedScopes,
  scopes,
}: {
  requestedScopes: readonly string[]
  scopes: readonly string[]
}): string[] => requestedScopes.filter((scope) => !scopes.includes(scope))
