import { isAskingForConfirmation } from '@heimdall/ui'

let leaving = false
let isDeleted = false

/**
 * Leaves for the ID app's sign-in, which leads back to where we are. Several failing requests leave once. While somebody
 * confirms who they are the session gets a new token, and what was asked with the old one must not look like its end.
 */
export function goToSignIn(): void {
  if (isDeleted) leaveTo('/sign-in?notice=deleted')
  else if (!isAskingForConfirmation()) leaveFor('/sign-in')
}

/** The server says that this account goes, a moment before the session does: there is nothing to come back to. */
export function expectDeletion(): void {
  isDeleted = true
}

/** Leaves for where a second factor is set up, which leads back to where we are. */
export const goToSecondFactor = (): void => leaveFor('/two-factor')

function leaveFor(page: '/sign-in' | '/two-factor'): void {
  const { pathname, search } = window.location
  leaveTo(`${page}?redirect=${encodeURIComponent(pathname + search)}`)
}

function leaveTo(address: string): void {
  if (leaving) return
  leaving = true
  // "Back" may bring this page out of the browser's cache, as it was: waiting for what never comes.
  window.addEventListener('pageshow', ({ persisted }) => persisted && window.location.reload())
  window.location.assign(address)
}
