import { isAskingForConfirmation } from '@heimdall/ui'

let leaving = false

/**
 * Leaves for the ID app's sign-in, which leads back to where we are. Several failing requests leave once. While somebody
 * confirms who they are the session gets a new token, and what was asked with the old one must not look like its end.
 */
export function goToSignIn(): void {
  if (!isAskingForConfirmation()) leaveFor('/sign-in')
}

/** Leaves for where a second factor is set up, which leads back to where we are. */
export const goToSecondFactor = (): void => leaveFor('/two-factor')

function leaveFor(page: '/sign-in' | '/two-factor'): void {
  if (leaving) return
  leaving = true
  // "Back" may bring this page out of the browser's cache, as it was: waiting for what never comes.
  window.addEventListener('pageshow', ({ persisted }) => persisted && window.location.reload())
  const { pathname, search } = window.location
  window.location.assign(`${page}?redirect=${encodeURIComponent(pathname + search)}`)
}
