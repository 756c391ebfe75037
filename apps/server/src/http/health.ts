import fp from 'fastify-plugin'
import type { Runtime } from '../runtime.ts'
import { createReadiness } from './readiness.ts'

/** `/healthz`: the process answers. `/readyz`: what it depends on answers too. For probes and for people. */
export const health = fp<{ runtime: Runtime }>(async (app, { runtime }) => {
  const checkReadiness = createReadiness(runtime)
  app.get('/healthz', { logLevel: 'warn' }, async () => ({ status: 'ok' }))
  app.get('/readyz', { logLevel: 'warn' }, async (_request, reply) => {
    const readiness = await checkReadiness()
    return reply
      .status(readiness.status === 'down' ? 503 : 200)
      .header('cache-control', 'no-store')
      .send(readiness)
  })
})
