import type { SignInResult } from '@heimdall/contracts'
import { AppError, type SignInOutcome } from '@heimdall/core'
import type { Context, CookieName, Cookies } from './context.ts'

/** Asked for before the work: a session that no cookie can carry must not come to be. */
export function cookiesOf({ cookies }: Context): Cookies {
  if (!cookies) throw new AppError('BAD_REQUEST', 'Sign in and out over HTTP: no cookie can be set here')
  return cookies
}

/** What no browser keeps of whoever has signed out, wherever that was. */
export const signOutCookies = ['session', 'language'] as const satisfies readonly CookieName[]

/** Puts the tokens where only the browser has them, and says what comes next. */
export function setSignInCookies(cookies: Cookies, outcome: SignInOutcome): SignInResult {
  if (outcome.status === 'second_factor') {
    cookies.set('pendingSignIn', outcome.pending.token, outcome.pending.expiresAt)
    return { status: outcome.status, methods: outcome.methods }
  }
  cookies.set('session', outcome.token, outcome.expiresAt)
  cookies.set('device', outcome.device.token, outcome.device.expiresAt)
  cookies.set('language', outcome.locale, outcome.expiresAt)
  return { status: outcome.status }
}
