/** As much of CBOR (RFC 8949) as authenticators use: integers, byte and text strings, maps. */
export function encodeCbor(value: unknown): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') {
    const text = Buffer.from(value, 'utf8')
    return Buffer.concat([head(3, text.length), text])
  }
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value])
  if (value instanceof Map) {
    const pairs = [...value].flatMap(([key, entry]) => [encodeCbor(key), encodeCbor(entry)])
    return Buffer.concat([head(5, value.size), ...pairs])
  }
  throw new Error(`No authenticator writes ${typeof value}`)
}

/** Major type and argument (section 3). */
function head(type: number, argument: number): Buffer {
  if (argument < 24) return Buffer.from([(type << 5) | argument])
  if (argument < 0x100) return Buffer.from([(type << 5) | 24, argument])
  const bytes = Buffer.alloc(3)
  bytes.writeUInt8((type << 5) | 25, 0)
  bytes.writeUInt16BE(argument, 1)
  return bytes
}
