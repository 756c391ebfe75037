import { AppError } from '@heimdall/core'
import fp from 'fastify-plugin'

/**
 * Reads JSON, and nothing else: Fastify would also take text/plain, which no route can use. An empty body is one that
 * was left out, for many clients name a content type with every DELETE.
 */
export const jsonBody = fp(async (app) => {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeContentTypeParser(['application/json', 'text/plain'])
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body: string, done) => {
    if (body === '') return done(null)
    parse(request, body, (error, value) => done(error && isJson(body) ? forbiddenKey() : error, value))
  })
})

/** The parser says the same of what is no JSON and of keys that it refuses. */
function isJson(body: string): boolean {
  try {
    JSON.parse(body)
    return true
  } catch {
    return false
  }
}

const forbiddenKey = () =>
  new AppError(
    'BAD_REQUEST',
    'The body holds a key that is refused: "__proto__", or "constructor" with "prototype" inside',
    { issues: [{ path: [], code: 'forbidden_key', message: 'This key is refused' }] },
  )
