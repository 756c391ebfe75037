import type { FastifyInstance } from 'fastify'

const formType = 'application/x-www-form-urlencoded'
/** What still fits into an address with all that browsers send beside it. */
const maxFormBytes = 8 * 1024
const refused = '/authorization-error?error=invalid_request'

/**
 * An app may also send these as forms (OpenID Connect Core 1.0, section 3.1.2.1; RP-Initiated Logout 1.0, section 2). Our
 * cookies are SameSite=Lax, so a form of another site comes without the session; the browser is sent on by GET, with which
 * they come.
 */
export async function formsByGet(app: FastifyInstance): Promise<void> {
  app.addContentTypeParser(formType, { parseAs: 'string' }, (_request, body, done) => done(null, body))
  // `empty`: where it goes with nothing that can be read.
  for (const { address, empty } of [
    { address: '/oidc/auth', empty: refused },
    // Whoever says nothing wants to be signed out all the same.
    { address: '/oidc/logout', empty: '/oidc/logout' },
  ]) {
    app.post(
      address,
      { bodyLimit: maxFormBytes, errorHandler: (_error, _request, reply) => reply.redirect(empty, 303) },
      async ({ body }, reply) => {
        const query = typeof body === 'string' ? new URLSearchParams(body).toString() : ''
        return reply.redirect(query === '' ? empty : `${address}?${query}`, 303)
      },
    )
  }
}
