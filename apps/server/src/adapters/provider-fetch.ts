import { BlockList, isIP } from 'node:net'
import type { ProviderFetch } from '@heimdall/core'
import { createOutbound, type OutboundAnswer } from './outbound.ts'
import { isPublicAddress } from './public-address.ts'

export interface ProviderFetchOptions {
  /** Also to this machine itself. */
  allowsLoopback: boolean
  /** Nothing of the private networks around us either: for addresses that anybody may enter. */
  isPublicOnly?: boolean
  timeoutMs?: number
  maxBodyBytes?: number
}

/**
 * `fetch` for addresses that administrators enter: an answer has to be complete in time and small, and an address where
 * clouds and machines talk to themselves is refused. Private networks are allowed; an organisation's own provider, or
 * its witness of the audit log, is often there.
 */
export function createProviderFetch({
  allowsLoopback,
  isPublicOnly = false,
  timeoutMs = 10_000,
  maxBodyBytes = 512 * 1024,
}: ProviderFetchOptions): ProviderFetch {
  const refused = refusedAddresses(allowsLoopback)
  const outbound = createOutbound({
    isAllowed: (address) =>
      !refused.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4') &&
      (!isPublicOnly || isPublicAddress(address) || (allowsLoopback && isLoopback(address))),
    timeoutMs,
  })
  return async (address, { method, headers, body }) =>
    toResponse(
      await outbound(new URL(address), {
        method,
        headers: { ...headers, 'accept-encoding': 'identity' },
        // The protocol sends forms and nothing else.
        body: body === undefined || body === null ? undefined : String(body),
        maxBytes: maxBodyBytes,
        onExcess: 'fail',
      }),
    )
}

function toResponse({ status, headers: given, body }: OutboundAnswer): Response {
  const headers = new Headers()
  for (const [name, values] of Object.entries(given)) {
    for (const value of values ?? []) headers.append(name, value)
  }
  const mayHaveBody = ![101, 204, 205, 304].includes(status)
  return new Response(mayHaveBody ? new Uint8Array(body) : null, { status, headers })
}

/** "This network", link-local with the metadata services of clouds, and multicast (RFC 6890). */
function refusedAddresses(allowsLoopback: boolean): BlockList {
  const list = new BlockList()
  list.addSubnet('0.0.0.0', 8, 'ipv4')
  list.addSubnet('169.254.0.0', 16, 'ipv4')
  list.addSubnet('224.0.0.0', 4, 'ipv4')
  list.addAddress('::', 'ipv6')
  list.addSubnet('fe80::', 10, 'ipv6')
  list.addSubnet('ff00::', 8, 'ipv6')
  list.addAddress('fd00:ec2::254', 'ipv6')
  if (!allowsLoopback) {
    list.addSubnet('127.0.0.0', 8, 'ipv4')
    list.addAddress('::1', 'ipv6')
  }
  return list
}

const isLoopback = (address: string) => address === '::1' || address.startsWith('127.')
