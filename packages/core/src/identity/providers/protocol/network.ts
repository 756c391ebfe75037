import type { CustomFetchOptions, ProtectedResourceRequestBody } from 'oauth4webapi'

/** One request of the protocol, as its library puts it. */
type ProviderRequest = CustomFetchOptions<string, ProtectedResourceRequestBody | URLSearchParams>
export type ProviderFetch = (url: string, request: ProviderRequest) => Promise<Response>

/** What the protocol needs of the world. */
export interface ProviderNetwork {
  /** As `fetch`, but bounded in time and size, and never to where only this machine answers. */
  fetch: ProviderFetch
  /** Whether a provider on this machine may do without TLS: for development and tests. */
  allowsHttp: boolean
}

/** Everything else travels by TLS. */
export const isPlainAllowed = (network: ProviderNetwork, url: string): boolean =>
  network.allowsHttp && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(url).hostname)
