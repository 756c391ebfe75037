import { isIP, isIPv4, SocketAddress } from 'node:net'

/**
 * An address in its one canonical spelling, or null if it is none: IPv6 in lower case and shortened (RFC 5952),
 * without zone; IPv4-mapped IPv6 (`::ffff:1.2.3.4`, which a dual-stack socket reports) as plain IPv4.
 */
export function normaliseIp(ip: string): string | null {
  const [bare = ''] = ip.trim().split('%', 1)
  const family = isIP(bare)
  if (family === 0) return null
  if (family === 4) return bare
  const { address } = new SocketAddress({ address: bare, family: 'ipv6' })
  const mapped = address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : ''
  return isIPv4(mapped) ? mapped : address
}
