import cookie from '@fastify/cookie'
import { readPlatform } from '@heimdall/core'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { createActorStore } from './actor.ts'
import { auditLog } from './audit-log.ts'
import type { Config } from './config.ts'
import { docs } from './docs.ts'
import { events } from './events.ts'
import { files } from './files/plugin.ts'
import { gpsIngest } from './gps-ingest/plugin.ts'
import { gpsWatch } from './gps-watch/plugin.ts'
import { accessLog } from './http/access-log.ts'
import { allowedMethods } from './http/allowed-methods.ts'
import { errors, sendFrameworkError, sendNotFound } from './http/errors.ts'
import { finishRequests } from './http/finish-requests.ts'
import { health } from './http/health.ts'
import { jsonBody } from './http/json-body.ts'
import { createLiveConnections } from './http/live-connections.ts'
import { metrics } from './http/metrics.ts'
import { newRequestId, requestContext } from './http/request-context.ts'
import { childLoggerFactory } from './http/request-logger.ts'
import { security } from './http/security.ts'
import { silentSenders } from './http/silent-senders.ts'
import { staticApps } from './http/static-apps.ts'
import { mapPlaces } from './map-places.ts'
import { mapTiles } from './map-tiles.ts'
import { oidc } from './oidc/plugin.ts'
import { overlays } from './overlays.ts'
import { pictures } from './pictures.ts'
import { providerCallback } from './provider-callback.ts'
import { dataExport } from './rest/data-export.ts'
import { exportFiles } from './rest/export.ts'
import { ingest } from './rest/ingest.ts'
import { rest } from './rest/plugin.ts'
import { positionsTransfer } from './rest/positions-transfer.ts'
import { rateLimit } from './rest/rate-limit.ts'
import type { Runtime } from './runtime.ts'
import { trpc } from './trpc.ts'

export type AppConfig = Pick<
  Config,
  'publicUrl' | 'trustProxy' | 'metricsToken' | 'apiOnly' | 'requestsPerMinute' | 'mapTiles'
> & {
  /** Default: 30 s. */
  bodyStandstillMs?: number
}

const maxBodyBytes = 1024 * 1024

/** The HTTP side, in the order in which a request passes it. */
export async function buildApp(
  config: AppConfig,
  runtime: Runtime,
  log: FastifyBaseLogger,
): Promise<FastifyInstance> {
  const { services } = runtime
  const { publicUrl } = config
  const secure = publicUrl.startsWith('https://')
  const actors = createActorStore(services)
  const connections = createLiveConnections()
  runtime.onAccessChange((change) => {
    actors.forget(change)
    connections.closeConcerned(change)
  })

  const app = Fastify({
    loggerInstance: log,
    // accessLog writes one line a request instead.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: newRequestId,
    childLoggerFactory,
    frameworkErrors: sendFrameworkError,
    trustProxy: config.trustProxy,
    bodyLimit: maxBodyBytes,
    routerOptions: { maxParamLength: 5_000 },
    schemaController: { compilersFactory: { buildValidator: noJsonSchema, buildSerializer: noJsonSchema } },
    forceCloseConnections: true,
    // finishRequests says it in the shape of all errors.
    return503OnClosing: false,
  })
  // Long-lived connections would keep the server from closing.
  app.addHook('preClose', async () => connections.closeAll())

  await app.register(errors)
  await app.register(allowedMethods)
  await app.register(jsonBody)
  await app.register(cookie)
  await app.register(security, { secure, tileOrigin: originOfTiles(config.mapTiles) })
  await app.register(requestContext, {
    actors,
    services,
    secureCookies: secure,
    trustProxy: config.trustProxy,
  })
  await app.register(accessLog)
  await app.register(finishRequests, {})
  await app.register(silentSenders, { standstillMs: config.bodyStandstillMs })
  await app.register(metrics, { runtime, connections, token: config.metricsToken })
  await app.register(health, { runtime })
  await app.register(trpc, { services, connections, publicUrl, secureCookies: secure })
  await app.register(providerCallback, { services, secureCookies: secure })
  await app.register(oidc, {
    services,
    publicUrl,
    secureCookies: secure,
    requestsPerMinute: config.requestsPerMinute,
    onAccessChange: (listener) => runtime.onAccessChange(listener),
  })
  await app.register(rateLimit, {
    limiter: services.rateLimiter,
    requestsPerMinute: config.requestsPerMinute,
  })
  await app.register(ingest, { services, publicUrl })
  await app.register(gpsIngest, { services })
  await app.register(positionsTransfer, { services, connections, publicUrl })
  await app.register(files, { services, publicUrl })
  await app.register(exportFiles, { services, connections, publicUrl })
  await app.register(dataExport, { services, connections, publicUrl })
  await app.register(rest, { services, publicUrl })
  await app.register(auditLog, { log: services.audit.log })
  await app.register(pictures, { services })
  await app.register(events, { services, connections })
  await app.register(mapPlaces)
  await app.register(mapTiles, { tiles: config.mapTiles })
  await app.register(gpsWatch, { runtime, connections, publicUrl })
  await app.register(overlays)
  await app.register(docs, { publicUrl, version: services.version })
  if (config.apiOnly) app.setNotFoundHandler(sendNotFound)
  else {
    const platform = () => readPlatform(services.primary.db)
    await app.register(staticApps, { platform, hasMail: services.mailer.kind === 'smtp' })
  }
  return app
}

/** Input is parsed by zod. Fastify would else load its own compilers for every start, 170 files that nothing here asks for. */
function noJsonSchema(): never {
  throw new Error('A route can not have a JSON schema here; parse with one of contracts')
}

/** Whom browsers may ask for tiles; null: nobody but us. */
const originOfTiles = (tiles: Config['mapTiles']): string | null =>
  tiles && tiles.kind !== 'pmtiles' ? new URL(tiles.url).origin : null
