import {
  type AuthorizationServer,
  allowInsecureRequests,
  customFetch,
  discoveryRequest,
  type JWKSCacheInput,
  processDiscoveryResponse,
} from 'oauth4webapi'
import type { ProviderAccess } from '../../../kernel/index.ts'
import { dialects } from '../kinds/index.ts'
import { isPlainAllowed, type ProviderNetwork } from './network.ts'

const keptMs = 3_600_000
const maxServers = 50

export interface KnownServer {
  metadata: AuthorizationServer
  /** Belongs to the library, which keeps the provider's keys in it. */
  keys: JWKSCacheInput
}

export interface Discovery {
  serverOf(provider: ProviderAccess): Promise<KnownServer>
  /** Its metadata may have changed. */
  forget(provider: ProviderAccess): void
}

/** Finds what a provider says of itself, and remembers it for an hour. What could not be read is not remembered. */
export function createDiscovery(network: ProviderNetwork): Discovery {
  const known = new Map<string, { server: Promise<KnownServer>; untilMs: number }>()
  return {
    async serverOf(provider) {
      const issuer = issuerOf(provider)
      const entry = known.get(issuer.name)
      if (entry && entry.untilMs > performance.now()) return entry.server
      const server =
        'metadata' in issuer
          ? Promise.resolve({ metadata: issuer.metadata, keys: {} })
          : discover(network, issuer.name)
      known.delete(issuer.name)
      known.set(issuer.name, { server, untilMs: performance.now() + keptMs })
      for (const oldest of known.keys()) {
        if (known.size <= maxServers) break
        known.delete(oldest)
      }
      server.catch(() => known.delete(issuer.name))
      return server
    },
    forget: (provider) => void known.delete(issuerOf(provider).name),
  }
}

function issuerOf(provider: ProviderAccess) {
  const { server } = dialects[provider.kind]
  if ('metadata' in server) return { name: server.metadata.issuer, metadata: server.metadata }
  if (server.discoverAt !== 'provider') return { name: server.discoverAt }
  if (provider.issuer === null) throw new Error('An OpenID Connect provider has an issuer')
  return { name: provider.issuer }
}

async function discover(network: ProviderNetwork, name: string): Promise<KnownServer> {
  const issuer = new URL(name)
  const response = await discoveryRequest(issuer, {
    [customFetch]: network.fetch,
    [allowInsecureRequests]: isPlainAllowed(network, name),
  })
  return { metadata: await processDiscoveryResponse(issuer, response), keys: {} }
}
