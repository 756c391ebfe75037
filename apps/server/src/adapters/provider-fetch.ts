import { type LookupAddress, lookup as resolve } from 'node:dns'
import { type IncomingMessage, request as requestPlain } from 'node:http'
import { request as requestTls } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import type { ProviderFetch } from '@heimdall/core'
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
 * `fetch` for addresses that administrators enter. An answer has to be complete in time and small, redirects are not
 * followed, and an address where clouds and machines talk to themselves is refused, also when a name leads there: the
 * check stands where the connection is made, so that no second look-up can differ. Private networks are allowed; an
 * organisation's own provider is often there.
 */
export function createProviderFetch({
  allowsLoopback,
  isPublicOnly = false,
  timeoutMs = 10_000,
  maxBodyBytes = 512 * 1024,
}: ProviderFetchOptions): ProviderFetch {
  const refused = refusedAddresses(allowsLoopback)
  const isRefused = ({ address, family }: LookupAddress) =>
    refused.check(address, family === 6 ? 'ipv6' : 'ipv4') ||
    (isPublicOnly && !isPublicAddress(address) && !(allowsLoopback && isLoopback(address)))
  const lookup: LookupFunction = (hostname, options, callback) =>
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0)
      const [first] = addresses
      if (!first || addresses.some(isRefused)) return callback(forbidden(hostname), '', 0)
      return options.all ? callback(null, addresses) : callback(null, first.address, first.family)
    })

  return async (address, request) => {
    const url = new URL(address)
    const host = url.hostname.replace(/^\[|\]$/g, '')
    if (isIP(host) && isRefused({ address: host, family: isIP(host) })) throw forbidden(host)
    const answer = Promise.withResolvers<IncomingMessage>()
    const signal = AbortSignal.timeout(timeoutMs)
    const headers = { ...request.headers, 'accept-encoding': 'identity' }
    const options = { method: request.method, headers, lookup, signal }
    const call =
      url.protocol === 'https:'
        ? requestTls(url, options, answer.resolve)
        : requestPlain(url, options, answer.resolve)
    call.on('error', answer.reject)
    // The protocol sends forms and nothing else.
    call.end(request.body === undefined || request.body === null ? undefined : String(request.body))
    return toResponse(await answer.promise, maxBodyBytes)
  }
}

async function toResponse(incoming: IncomingMessage, maxBodyBytes: number): Promise<Response> {
  const chunks: Buffer[] = []
  let size = 0
  // Breaking out of the loop ends the connection.
  for await (const chunk of incoming) {
    size += chunk.length
    if (size > maxBodyBytes) throw new Error(`The answer is larger than ${maxBodyBytes} bytes`)
    chunks.push(chunk)
  }
  const headers = new Headers()
  for (const [name, values] of Object.entries(incoming.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value)
  }
  const status = incoming.statusCode ?? 502
  const mayHaveBody = ![101, 204, 205, 304].includes(status)
  return new Response(mayHaveBody ? Buffer.concat(chunks) : null, { status, headers })
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

const forbidden = (host: string) => new Error(`${host} leads to an address that no provider can have`)
