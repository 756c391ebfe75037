import type { CookieName, Cookies } from '@heimdall/api/server'
import { type BrowserCookieName, type BrowserCookies, browserCookieNames } from '@heimdall/core'
import type { FastifyReply, FastifyRequest } from 'fastify'

const bareNames: Record<CookieName, string> = {
  session: 'heimdall',
  language: 'heimdall-language',
  device: 'heimdall-device',
  pendingSignIn: 'heimdall-sign-in',
  providerFlow: 'heimdall-flow',
  pendingRegistration: 'heimdall-registration',
}

/**
 * With TLS the browser itself guarantees by the prefix that the cookie comes from this host, whole and secure
 * (RFC 6265bis, section 4.1.3.2). Plain http://localhost can not have that.
 */
export const cookieName = (name: CookieName, secure: boolean) =>
  secure ? `__Host-${bareNames[name]}` : bareNames[name]

const Token = /^[\w-]{20,200}$/

export function readBrowserCookies(request: FastifyRequest, secure: boolean): BrowserCookies {
  const cookies: Partial<Record<BrowserCookieName, string>> = {}
  for (const name of browserCookieNames) {
    const value = request.cookies[cookieName(name, secure)]
    if (value !== undefined && Token.test(value)) cookies[name] = value
  }
  return cookies
}

/** What an answer may do to the cookies of the browser. */
export function writeCookies(reply: FastifyReply, secure: boolean): Cookies {
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const
  return {
    set: (name, value, expiresAt) =>
      void reply.setCookie(cookieName(name, secure), value, { ...attributes, expires: expiresAt }),
    clear: (name) => void reply.clearCookie(cookieName(name, secure), attributes),
  }
}
