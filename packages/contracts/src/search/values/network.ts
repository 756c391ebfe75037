/** An IPv4 or IPv6 network; an address is a network of one. */
export interface Network {
  readonly family: 4 | 6
  /** The first address as a number. */
  readonly bits: bigint
  /** How many leading bits all its addresses share: 0 to 32, or 0 to 128. */
  readonly prefix: number
}

/**
 * Reads an address or a network in CIDR notation (RFC 4632, RFC 4291), or null. Bits behind the prefix are cleared, so
 * 10.1.2.3/8 is 10.0.0.0/8. Octets with leading zeros are refused: some read them as octal.
 */
export function parseNetwork(text: string): Network | null {
  const [addressText = '', prefixText, ...rest] = text.split('/')
  const address = parseIpv4(addressText) ?? parseIpv6(addressText)
  if (!address || rest.length > 0) return null
  if (prefixText === undefined) return address
  const prefix = /^(?:0|[1-9]\d{0,2})$/.test(prefixText) ? Number(prefixText) : Number.POSITIVE_INFINITY
  if (prefix > address.prefix) return null
  const free = BigInt(address.prefix - prefix)
  return { ...address, bits: (address.bits >> free) << free, prefix }
}

/** Canonical: IPv6 as RFC 5952 wants it, and no prefix behind a single address. */
export function printNetwork({ family, bits, prefix }: Network): string {
  const address = family === 4 ? groupsOf(bits, 4, 8).join('.') : printIpv6(bits)
  return prefix === widthOf(family) ? address : `${address}/${prefix}`
}

/** Whether the address lies in the network. As in PostgreSQL, the two families have nothing in common. */
export function containsAddress(network: Network, address: Network): boolean {
  const free = BigInt(widthOf(network.family) - network.prefix)
  return network.family === address.family && network.bits >> free === address.bits >> free
}

const widthOf = (family: 4 | 6) => (family === 4 ? 32 : 128)

function parseIpv4(text: string): Network | null {
  const parts = text.split('.')
  const isIpv4 =
    parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)
  return isIpv4 ? { family: 4, bits: join(parts.map(Number), 8), prefix: 32 } : null
}

function parseIpv6(text: string): Network | null {
  const halves = text.split('::')
  if (halves.length > 2) return null
  const [head, tail] = halves.map((half, index) => groupsIn(half, index === halves.length - 1))
  if (!head) return null
  if (halves.length === 1) return head.length === 8 ? { family: 6, bits: join(head, 16), prefix: 128 } : null
  if (!tail || head.length + tail.length > 7) return null
  const zeros = Array<number>(8 - head.length - tail.length).fill(0)
  return { family: 6, bits: join([...head, ...zeros, ...tail], 16), prefix: 128 }
}

/** The groups of 16 bits in one half of an IPv6 address, whose end may be written as IPv4; null if they are none. */
function groupsIn(half: string, isLast: boolean): number[] | null {
  if (half === '') return []
  const parts = half.split(':')
  const embedded = isLast ? parseIpv4(parts.at(-1) ?? '') : null
  if (embedded) parts.pop()
  if (!parts.every((part) => /^[\dA-Fa-f]{1,4}$/.test(part))) return null
  const groups = parts.map((part) => Number.parseInt(part, 16))
  return embedded ? [...groups, ...groupsOf(embedded.bits, 2, 16)] : groups
}

function printIpv6(bits: bigint): string {
  const groups = groupsOf(bits, 8, 16)
  const hex = groups.map((group) => group.toString(16))
  // A single zero is not worth shortening, and of equal runs the first is shortened.
  let [longest, length] = [0, 1]
  for (const start of groups.keys()) {
    let end = start
    while (groups[end] === 0) end++
    if (end - start > length) [longest, length] = [start, end - start]
  }
  if (length === 1) return hex.join(':')
  return `${hex.slice(0, longest).join(':')}::${hex.slice(longest + length).join(':')}`
}

const join = (groups: readonly number[], width: number): bigint =>
  groups.reduce((bits, group) => (bits << BigInt(width)) | BigInt(group), 0n)

const groupsOf = (bits: bigint, count: number, width: number): number[] =>
  Array.from({ length: count }, (_, index) =>
    Number(BigInt.asUintN(width, bits >> BigInt((count - 1 - index) * width))),
  )
