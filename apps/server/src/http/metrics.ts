import { timingSafeEqual } from 'node:crypto'
import { AppError, failingJobs, hashToken, holds, PermissionDenied } from '@heimdall/core'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Runtime } from '../runtime.ts'
import type { LiveConnections } from './live-connections.ts'

export interface MetricsOptions {
  runtime: Runtime
  connections: LiveConnections
  token: string | null
}

/** Prometheus figures. They tell of the load, so not everybody may read them. */
export const metrics = fp<MetricsOptions>(async (app, { runtime, connections, token }) => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const durations = new Histogram({
    name: 'heimdall_http_request_duration_seconds',
    help: 'Time from request to answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  })
  gauge(
    'heimdall_audit_ingest_queued_events',
    'Events that wait for their commit',
    () => runtime.services.audit.ingest.queued,
  )
  gauge(
    'heimdall_audit_feed_subscribers',
    'Live subscribers of the audit log',
    () => runtime.services.audit.feed.subscribers,
  )
  gauge(
    'heimdall_gps_queued_positions',
    'Positions that wait for their commit',
    () => runtime.services.gps.writer.queued,
  )
  gauge(
    'heimdall_gps_accepted_positions',
    'Positions that were accepted since the start',
    () => runtime.services.gps.writer.accepted,
  )
  gauge(
    'heimdall_gps_feed_subscribers',
    'Live subscribers of positions',
    () => runtime.services.gps.feed.subscribers,
  )
  gauge('heimdall_live_connections', 'Open WebSockets and event streams', () => connections.size)
  new Gauge({
    name: 'heimdall_jobs_failing',
    help: 'Jobs that have failed three times in a row or more',
    registers: [registry],
    async collect() {
      // While the database is away the other figures are worth the more.
      const failing = await failingJobs(runtime.services).catch(() => null)
      if (failing) this.set(failing.length)
      // A reset would say 0, and an alert end just then.
      else this.remove()
    },
  })
  function gauge(name: string, help: string, read: () => number) {
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read())
      },
    })
  }

  app.addHook('onResponse', (request, reply, done) => {
    // The pattern, not the address: ids would make a series each.
    const route = request.routeOptions.url ?? 'unknown'
    durations.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000)
    done()
  })
  app.get(
    '/metrics',
    { onRequest: token === null ? app.identify : [], logLevel: 'warn' },
    async (request, reply) => {
      if (!mayRead(request, token)) {
        request.log.warn({ ip: request.ip }, 'Metrics refused')
        throw token === null ? new PermissionDenied('system:read') : tokenMissing()
      }
      return reply.type(registry.contentType).send(await registry.metrics())
    },
  )
})

const tokenMissing = () =>
  new AppError('UNAUTHORIZED', 'Send the METRICS_TOKEN of this Heimdall as "Authorization: Bearer …"')

/** With a token: whoever has it. Without: who holds system:read, or asks from this machine and not through a proxy. */
function mayRead(request: FastifyRequest, token: string | null): boolean {
  if (token !== null) {
    const given = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? ''
    return timingSafeEqual(hashToken(given), hashToken(token))
  }
  return holds(request.call.actor, 'system:read') || isDirectFromHere(request)
}

/** What a proxy on this machine passes on comes from this machine too; its headers tell. */
const proxyHeaders = /^(x-forwarded-.*|forwarded|x-real-ip|via)$/

function isDirectFromHere({ socket, headers }: FastifyRequest): boolean {
  if (Object.keys(headers).some((name) => proxyHeaders.test(name))) return false
  const from = socket.remoteAddress ?? ''
  return from === '::1' || from.replace('::ffff:', '').startsWith('127.')
}
