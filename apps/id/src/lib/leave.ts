let signingOut = false
let isDeleted = false

/** While one's own sign-out is under way, the end of the session is no news. Returns how to take it back. */
export function expectSessionEnd(): () => void {
  signingOut = true
  return () => {
    signingOut = false
  }
}

/** The server says so a moment before the session is gone: its end is then no surprise. */
export function expectDeletion(): void {
  isDeleted = true
}

/** When an answer or the closed connection says that somebody else has ended the session. */
export function leaveEnded(): void {
  if (!signingOut) leave(isDeleted ? 'deleted' : 'ended')
}

/**
 * To the sign-in page by a full navigation: it drops the connection and everything personal that is in memory.
 * Of a session that was ended elsewhere, the way back to the open page is kept.
 */
export function leave(reason: 'signed-out' | 'ended' | 'deleted'): void {
  const { pathname, search } = window.location
  const back = pathname + search
  const query = new URLSearchParams({ notice: reason })
  if (reason === 'ended' && back !== '/') query.set('redirect', back)
  window.location.assign(`/sign-in?${query}`)
}
