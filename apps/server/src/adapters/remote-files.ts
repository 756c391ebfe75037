import { lookup as resolve } from 'node:dns'
import { type RequestOptions, request } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { RemoteFiles } from '@heimdall/core'
import { isPublicAddress } from './public-address.ts'

export interface RemoteFilesOptions {
  timeoutMs?: number
  /** For tests, whose server is on this machine. */
  isAllowed?: (address: string) => boolean
  ca?: string
}

/**
 * Fetches what others name, and never for them what only we can reach: https alone, and no address but a public one. It
 * is checked when the connection is made, so a name can not point elsewhere meanwhile; redirects are not followed.
 */
export function createRemoteFiles(options: RemoteFilesOptions = {}): RemoteFiles {
  const { timeoutMs = 5_000, isAllowed = isPublicAddress, ca } = options
  return {
    async fetch(address, { maxBytes }) {
      const url = new URL(address)
      if (url.protocol !== 'https:') throw new Error('Only https addresses are fetched')
      if (url.username !== '' || url.password !== '') throw new Error('An address must hold no password')
      const host = url.hostname.replace(/^\[|\]$/g, '')
      // An address in place of a name is never looked up.
      if (isIP(host) !== 0 && !isAllowed(host)) throw new Error('This address is not public')
      return download(url, maxBytes, {
        lookup: onlyAllowed(isAllowed),
        signal: AbortSignal.timeout(timeoutMs),
        headers: { accept: 'image/webp,image/png,image/jpeg', 'user-agent': 'Heimdall' },
        // No agent: a connection of before was made to what the name meant before.
        agent: false,
        ...(ca === undefined ? {} : { ca }),
      })
    },
  }
}

function download(url: URL, maxBytes: number, options: RequestOptions): Promise<Buffer> {
  return new Promise((done, failed) => {
    const outgoing = request(url, options, (answer) => {
      const give = (reason: string) => outgoing.destroy(new Error(reason))
      if (answer.statusCode !== 200) return give(`It was answered with ${answer.statusCode}`)
      if (Number(answer.headers['content-length'] ?? 0) > maxBytes) return give('It is too large')
      const chunks: Buffer[] = []
      let size = 0
      answer.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > maxBytes) give('It is too large')
        else chunks.push(chunk)
      })
      answer.on('end', () => done(Buffer.concat(chunks)))
      answer.on('error', failed)
    })
    outgoing.on('error', failed)
    outgoing.end()
  })
}

/** Of a name's addresses all must be allowed: one that points outside and inside is no honest mistake. */
const onlyAllowed =
  (isAllowed: (address: string) => boolean): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? []
      if (error) return callback(error, '')
      if (!first || !addresses.every(({ address }) => isAllowed(address))) {
        return callback(new Error(`${hostname} is not public`), '')
      }
      if (options.all) callback(null, addresses)
      else callback(null, first.address, first.family)
    })
  }
