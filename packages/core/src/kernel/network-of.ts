import { isIPv6 } from 'node:net'

/** What one subscriber usually commands: an IPv4 address, or the first 64 bits of an IPv6 one (RFC 6177). */
export function networkOf(ipAddress: string | null): string {
  if (ipAddress === null || !isIPv6(ipAddress)) return ipAddress ?? 'unknown'
  const [head = '', tail] = ipAddress.split('::')
  const groups = head === '' ? [] : head.split(':')
  const missing = tail === undefined ? 0 : 8 - groups.length - (tail === '' ? 0 : tail.split(':').length)
  const full = [...groups, ...Array<string>(missing).fill('0'), ...(tail ? tail.split(':') : [])]
  return `${full.slice(0, 4).join(':')}::/64`
}
