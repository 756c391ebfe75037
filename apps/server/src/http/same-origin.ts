import { AppError } from '@heimdall/core'
import type { FastifyRequest, onRequestHookHandler } from 'fastify'

const harmless = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a browser sent this request on behalf of our own pages. Fetch Metadata says so where there is it (W3C Fetch
 * Metadata, section 2.4); else the Origin must be the host that was asked, or the public one. What is no browser
 * sends neither, and carries no cookie by accident.
 */
export function isSameOrigin(request: FastifyRequest, publicUrl: string): boolean {
  const { origin, host } = request.headers
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  if (origin === undefined) return true
  if (origin === publicUrl) return true
  return URL.canParse(origin) && new URL(origin).host === host
}

/** As an onRequest hook, before anything is read: changes come from our own pages only. */
export const refuseCrossOrigin =
  (publicUrl: string): onRequestHookHandler =>
  (request, _reply, done) =>
    harmless.has(request.method) || isSameOrigin(request, publicUrl) ? done() : done(crossOrigin())

/** The same for what is read as a file, which another site could else make a browser save. */
export const refuseCrossOriginRead =
  (publicUrl: string): onRequestHookHandler =>
  (request, _reply, done) =>
    isSameOrigin(request, publicUrl) ? done() : done(crossOrigin())

/** The same for a WebSocket, whose handshake is a GET. */
export const refuseCrossOriginSocket =
  (publicUrl: string): onRequestHookHandler =>
  (request, _reply, done) =>
    request.headers.upgrade === undefined || isSameOrigin(request, publicUrl) ? done() : done(crossOrigin())

const crossOrigin = () =>
  new AppError(
    'FORBIDDEN',
    'This request comes from another website. Set PUBLIC_URL to the address that browsers use.',
  )
