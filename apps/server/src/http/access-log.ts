import fp from 'fastify-plugin'
import { loggedPath } from './logged-path.ts'

/** Ingest comes by the thousand, and assets say nothing. */
const quietPaths = /^\/(v1\/internal\/|gps\/|assets\/|admin\/assets\/|healthz|readyz|metrics)/

/** One line a request, once it is answered. No headers, no query, no body: that is where secrets are. */
export const accessLog = fp(async (app) => {
  const isVerbose = app.log.level === 'debug' || app.log.level === 'trace'
  app.addHook('onResponse', (request, reply, done) => {
    done()
    // What went wrong is always worth a line.
    const quiet = reply.statusCode < 400 && quietPaths.test(request.url)
    if (quiet && !isVerbose) return
    request.log[quiet ? 'debug' : 'info'](
      {
        method: request.method,
        path: loggedPath(request.url),
        status: reply.statusCode,
        durationMs: Math.round(reply.elapsedTime * 10) / 10,
        // Refused before anybody looked who asks, it has no call.
        ip: request.call?.request.ipAddress ?? null,
        actor: request.call?.actor.type ?? null,
      },
      'Answered',
    )
  })
})
