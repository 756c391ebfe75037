import type { FastifyInstance } from 'fastify'

const address = '/oidc/auth'
const formType = 'application/x-www-form-urlencoded'
/** What still fits into an address with all that browsers send beside it. */
const maxFormBytes = 8 * 1024
const refused = '/authorization-error?error=invalid_request'

/**
 * OpenID Connect Core 1.0, section 3.1.2.1: an app may also send its request as a form. Our cookies are SameSite=Lax, so a
 * form of another site comes without the session; the browser is sent on by GET, with which they come.
 */
export async function postAuthorization(app: FastifyInstance): Promise<void> {
  app.addContentTypeParser(formType, { parseAs: 'string' }, (_request, body, done) => done(null, body))
  app.post(
    address,
    { bodyLimit: maxFormBytes, errorHandler: (_error, _request, reply) => reply.redirect(refused, 303) },
    async ({ body }, reply) => {
      const query = typeof body === 'string' ? new URLSearchParams(body).toString() : ''
      return reply.redirect(query === '' ? refused : `${address}?${query}`, 303)
    },
  )
}
