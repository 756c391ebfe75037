let leaving = false

/** Leaves for the ID app's sign-in, which leads back to where we are. Several failing requests leave once. */
export function goToSignIn(): void {
  if (leaving) return
  leaving = true
  // "Back" may bring this page out of the browser's cache, as it was: waiting for what never comes.
  window.addEventListener('pageshow', ({ persisted }) => persisted && window.location.reload())
  const { pathname, search } = window.location
  window.location.assign(`/sign-in?redirect=${encodeURIComponent(pathname + search)}`)
}
