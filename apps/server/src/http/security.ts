import helmet from '@fastify/helmet'
import underPressure from '@fastify/under-pressure'
import { unavailable } from '@heimdall/core'
import fp from 'fastify-plugin'

export interface SecurityOptions {
  /** Whether browsers reach us by TLS. */
  secure: boolean
}

const loop = { maxEventLoopDelayMs: 2_000, sampleIntervalMs: 500 }

/** Headers for every answer, and a limit to what one process takes on. */
export const security = fp<SecurityOptions>(async (app, { secure }) => {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Menus and virtual lists position themselves by style attributes and injected rules.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        workerSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: secure ? { maxAge: 63_072_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'same-origin' },
  })
  await app.register(underPressure, {
    maxEventLoopDelay: loop.maxEventLoopDelayMs,
    sampleInterval: loop.sampleIntervalMs,
    exposeStatusRoute: false,
    pressureHandler: () => {
      throw unavailable()
    },
  })
})
