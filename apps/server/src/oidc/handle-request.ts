import type { IncomingMessage } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type Provider from 'oidc-provider'
import { type OidcRequest, oidcRequests } from './request-store.ts'

const presenting = new Set(['/oidc/introspect', '/oidc/userinfo'])

/** As oidc-provider's router reads it: neither capitals nor a slash at the end nor a host before it make another path. */
export const oidcPathOf = (url: string): string =>
  (URL.parse(url, 'http://localhost')?.pathname ?? '').toLowerCase().replace(/\/$/, '')

export function oidcRequestOf(request: FastifyRequest): OidcRequest {
  const path = oidcPathOf(request.url)
  return {
    call: request.call,
    isTokenRequest: path === '/oidc/token',
    presentsToken: presenting.has(path),
    login: null,
    replayed: null,
  }
}

/**
 * Says what koa reads from a proxy, as we know it: the public address, whatever lies between, and the client's. What a
 * client has sent under these names is overwritten.
 */
export function tellAddress({ headers }: IncomingMessage, request: FastifyRequest, publicUrl: string): void {
  const { protocol, host } = new URL(publicUrl)
  headers['x-forwarded-proto'] = protocol.slice(0, -1)
  headers['x-forwarded-host'] = host
  headers['x-forwarded-for'] = request.call.request.ipAddress ?? ''
}

/** Lets oidc-provider answer; the security headers of ours stay. */
export async function letProviderAnswer(
  provider: Provider,
  publicUrl: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const { raw } = request
  tellAddress(raw, request, publicUrl)
  reply.hijack()
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) reply.raw.setHeader(name, value)
  }
  await oidcRequests.run(oidcRequestOf(request), () => provider.callback()(raw, reply.raw))
}
