interface Given {
  requestedScopes: readonly string[]
  /** As the platform said; null: it said nothing. */
  scopes: readonly string[] | null
  hasRefreshToken: boolean
}

/**
 * What a platform has given of what was asked for. Some say nothing of `openid` and `offline_access`: then the ID token, without which
 * nothing is connected, and the refresh token are the proof.
 */
export function givenScopes({ requestedScopes, scopes, hasRefreshToken }: Given): string[] {
  const proven = requestedScopes.filter(
    (scope) => scope === 'openid' || (scope === 'offline_access' && hasRefreshToken),
  )
  const said = (scopes ?? requestedScopes).filter((scope) => scope !== 'offline_access' || hasRefreshToken)
  return [...new Set([...said, ...proven])].sort()
}
