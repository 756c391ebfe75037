import type { SessionCookie } from '@heimdall/api/server'
import type { FastifyReply } from 'fastify'

/**
 * With TLS the browser itself guarantees by the prefix that the cookie comes from this host, whole and secure
 * (RFC 6265bis, section 4.1.3.2). Plain http://localhost can not have that.
 */
export const sessionCookieName = (secure: boolean) => (secure ? '__Host-heimdall' : 'heimdall')

export function sessionCookie(reply: FastifyReply, secure: boolean): SessionCookie {
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const
  const name = sessionCookieName(secure)
  return {
    set: (token, expiresAt) => void reply.setCookie(name, token, { ...attributes, expires: expiresAt }),
    clear: () => void reply.clearCookie(name, attributes),
  }
}
