import fp from 'fastify-plugin'

/** One line a request, once it is answered. No headers, no query, no body: that is where secrets are. */
export const accessLog = fp(async (app) => {
  app.addHook('onResponse', async (request, reply) => {
    const details = {
      method: request.method,
      path: request.url.split('?')[0],
      status: reply.statusCode,
      durationMs: Math.round(reply.elapsedTime * 10) / 10,
      ip: request.call?.request.ipAddress ?? null,
      actor: request.call?.actor.type ?? null,
    }
    // Ingest comes by the thousand, and assets say nothing; what went wrong is always worth a line.
    const quiet =
      reply.statusCode < 400 &&
      /^\/(v1\/internal\/|assets\/|admin\/assets\/|healthz|readyz|metrics)/.test(request.url)
    if (quiet) request.log.debug(details, 'Answered')
    else request.log.info(details, 'Answered')
  })
})
