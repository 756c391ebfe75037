/**
 * To the sign-in page by a full navigation: it drops the connection and everything personal that is in memory.
 * `ended`: somebody else closed the session, so the way back to the open page is kept.
 */
export function leave(reason: 'signed-out' | 'ended'): void {
  const { pathname, search } = window.location
  const back = pathname + search
  const query = new URLSearchParams({ notice: reason })
  if (reason === 'ended' && back !== '/') query.set('redirect', back)
  window.location.assign(`/sign-in?${query}`)
}
