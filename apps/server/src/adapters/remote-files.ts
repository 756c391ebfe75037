import type { RemoteFiles } from '@heimdall/core'
import { createOutbound } from './outbound.ts'
import { isPublicAddress } from './public-address.ts'

export interface RemoteFilesOptions {
  timeoutMs?: number
  /** For tests, whose server is on this machine. */
  isAllowed?: (address: string) => boolean
  ca?: string
}

/** Fetches what others name, and never for them what only we can reach: https alone, and no address but a public one. */
export function createRemoteFiles(options: RemoteFilesOptions = {}): RemoteFiles {
  const { timeoutMs = 5_000, isAllowed = isPublicAddress, ca } = options
  const outbound = createOutbound({ isAllowed, timeoutMs, ca })
  return {
    async fetch(address, { maxBytes }) {
      const url = new URL(address)
      if (url.protocol !== 'https:') throw new Error('Only https addresses are fetched')
      if (url.username !== '' || url.password !== '') throw new Error('An address must hold no password')
      const { status, body } = await outbound(url, {
        method: 'GET',
        headers: { accept: 'image/webp,image/png,image/jpeg', 'user-agent': 'Heimdall' },
        maxBytes,
        onExcess: 'fail',
      })
      if (status !== 200) throw new Error(`It was answered with ${status}`)
      return body
    },
  }
}
