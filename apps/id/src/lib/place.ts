import { countryName, type Place } from '@heimdall/contracts'

/** "Berlin, Germany", "Germany", or null where the address tells nothing. */
export function placeText(
  { city, countryCode }: Pick<Place, 'city' | 'countryCode'>,
  locale: string,
): string | null {
  const parts = [city, countryCode === null ? null : countryName(countryCode, locale)]
  return parts.filter((part) => part !== null && part !== '').join(', ') || null
}

// RFC 1918, 3927, 4193, 4291, 6598, and the same written as IPv4-mapped IPv6 addresses.
const local =
  /^(::ffff:)?(10|127|192\.168|169\.254|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\.|^(::1$|f[cd]|fe[89ab])/i

/** An address of this machine or of a home network: no place belongs to it. */
export const isLocalAddress = (ipAddress: string | null): boolean =>
  ipAddress !== null && local.test(ipAddress)
