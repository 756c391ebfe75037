import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import underPressure from '@fastify/under-pressure'
import { unavailable } from '@heimdall/core'
import fp from 'fastify-plugin'
import helmet from 'helmet'

export interface SecurityOptions {
  /** Whether browsers reach us by TLS. */
  secure: boolean
  /** Where the operator has maps take their tiles from; null: from us. */
  tileOrigin: string | null
}

const keptByApi = [
  'cross-origin-resource-policy',
  'referrer-policy',
  'strict-transport-security',
  'x-content-type-options',
  'x-frame-options',
]
const apiPath = /^\/(v1|trpc|gps)\//
const loop = { maxEventLoopDelayMs: 5_000, sampleIntervalMs: 500 }

/** Headers for every answer, and a limit to what one process takes on. */
export const security = fp<SecurityOptions>(async (app, { secure, tileOrigin }) => {
  const headers = securityHeaders(secure, tileOrigin)
  const apiHeaders = headersOfApi(headers)
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(apiPath.test(request.url) ? apiHeaders : headers)
    done()
  })
  await app.register(underPressure, {
    maxEventLoopDelay: loop.maxEventLoopDelayMs,
    sampleInterval: loop.sampleIntervalMs,
    exposeStatusRoute: false,
    // Pages and their assets cost next to nothing; without them nobody could read that it will be a moment.
    pressureHandler: (request, _reply, type, value) => {
      // Infinite: nothing was measured yet, as in the first moments after the start. That is no pressure.
      if (value === Number.POSITIVE_INFINITY) return
      if (apiPath.test(request.url)) throw unavailable(new Error(`Under pressure: ${type} ${value}`))
    },
  })
})

/**
 * Data is no page: it loads nothing, and what a browser does with pages does not concern it (OWASP REST Security Cheat
 * Sheet). Answers are about persons, and stale a moment later.
 */
function headersOfApi(headers: Record<string, string>): Record<string, string> {
  return {
    ...Object.fromEntries(Object.entries(headers).filter(([name]) => keptByApi.includes(name))),
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cache-control': 'no-store',
  }
}

/** What helmet says, asked once: it would put the same policy together anew for each of ten thousand requests. */
function securityHeaders(secure: boolean, tileOrigin: string | null): Record<string, string> {
  const tiles = tileOrigin === null ? [] : [tileOrigin]
  const request = new IncomingMessage(new Socket())
  const response = new ServerResponse(request)
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Menus and virtual lists position themselves by style attributes and injected rules.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:', ...tiles],
        workerSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'", ...tiles],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: secure ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  })(request, response, (error?: unknown) => {
    if (error) throw error
  })
  return Object.fromEntries(
    Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]),
  )
}
