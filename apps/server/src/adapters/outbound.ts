import { lookup as resolve } from 'node:dns'
import { type IncomingMessage, type RequestOptions, request as requestPlain } from 'node:http'
import { request as requestTls } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'

export interface OutboundOptions {
  /** Whether a connection may be made to this address. */
  isAllowed(address: string, url: URL): boolean
  /** For the whole exchange, the body of the answer included. */
  timeoutMs: number
  /** For tests, whose certificate nobody has signed. */
  ca?: string | undefined
}

interface OutboundRequest {
  method: string
  headers: Readonly<Record<string, string>>
  body?: string | undefined
  /** Of the answer's body; what is longer fails, or is cut off. */
  maxBytes: number
  onExcess: 'fail' | 'cut'
  signal?: AbortSignal | undefined
}

export interface OutboundAnswer {
  status: number
  headers: IncomingMessage['headersDistinct']
  body: Buffer
}

export type Outbound = (url: URL, request: OutboundRequest) => Promise<OutboundAnswer>

/** Nothing was sent: the address is one that only we can reach. */
export class ForbiddenAddress extends Error {
  override name = 'ForbiddenAddress'
  constructor(host: string) {
    super(`${host} leads to an address that must not be asked`)
  }
}

/**
 * The one way out to addresses that others have named. It is checked where the connection is made, so that no second
 * look-up can differ; of a name's addresses all must be allowed, for one that points outside and inside is no honest
 * mistake. Redirects are answers like any other, and time and size have an end.
 */
export function createOutbound({ isAllowed, timeoutMs, ca }: OutboundOptions): Outbound {
  return async (url, request) => {
    const host = hostOf(url)
    // An address in place of a name is never looked up.
    if (isIP(host) !== 0 && !isAllowed(host, url)) throw new ForbiddenAddress(host)
    const deadline = AbortSignal.timeout(timeoutMs)
    const signal = request.signal ? AbortSignal.any([deadline, request.signal]) : deadline
    const options: RequestOptions & { ca?: string } = {
      method: request.method,
      headers: request.headers,
      lookup: guardedLookup((address) => isAllowed(address, url)),
      signal,
      // No agent: a connection of before was made to what the name meant before.
      agent: false,
      ...(ca === undefined ? {} : { ca }),
    }
    try {
      const incoming = await send(url, request, options)
      return {
        status: incoming.statusCode ?? 502,
        headers: incoming.headersDistinct,
        body: await read(incoming, request),
      }
    } catch (error) {
      // In the middle of a body Node tells of a broken connection instead.
      throw signal.aborted ? signal.reason : error
    }
  }
}

/** The name or address in a URL; one of version 6 without its brackets. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '')

function send(url: URL, { body }: OutboundRequest, options: RequestOptions): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestTls : requestPlain
  return new Promise((answer, fail) => {
    const call = request(url, options, answer)
    call.on('error', fail)
    call.end(body)
  })
}

async function read(incoming: IncomingMessage, { maxBytes, onExcess }: OutboundRequest): Promise<Buffer> {
  const tooLarge = () => new Error(`The answer is larger than ${maxBytes} bytes`)
  if (onExcess === 'fail' && Number(incoming.headers['content-length'] ?? 0) > maxBytes) {
    incoming.destroy()
    throw tooLarge()
  }
  const chunks: Buffer[] = []
  let size = 0
  // Leaving the loop ends the connection.
  for await (const chunk of incoming) {
    chunks.push(chunk)
    size += chunk.length
    if (size <= maxBytes) continue
    if (onExcess === 'fail') throw tooLarge()
    break
  }
  return Buffer.concat(chunks).subarray(0, maxBytes)
}

const guardedLookup =
  (isAllowed: (address: string) => boolean): LookupFunction =>
  (hostname, options, callback) =>
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0)
      const [first] = addresses
      if (!first || !addresses.every(({ address }) => isAllowed(address))) {
        return callback(new ForbiddenAddress(hostname), '', 0)
      }
      return options.all ? callback(null, addresses) : callback(null, first.address, first.family)
    })
