export interface ImageSize {
  format: 'png' | 'jpeg' | 'webp'
  width: number
  height: number
}

/** What the bytes themselves say, read from the header alone; null when they are none of the three formats. */
export function imageSize(bytes: Buffer): ImageSize | null {
  try {
    return png(bytes) ?? jpeg(bytes) ?? webp(bytes)
  } catch (error) {
    // A header that ends too early.
    if (error instanceof RangeError) return null
    throw error
  }
}

const ascii = (bytes: Buffer, start: number, end: number) => bytes.toString('latin1', start, end)

/** PNG, third edition, section 11.2.1. */
function png(bytes: Buffer): ImageSize | null {
  if (ascii(bytes, 0, 8) !== '\x89PNG\r\n\x1a\n' || ascii(bytes, 12, 16) !== 'IHDR') return null
  return { format: 'png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

/** ITU T.81, table B.1: the frame header (SOF0 to SOF15 without DHT, JPG and DAC) says the size. */
function jpeg(bytes: Buffer): ImageSize | null {
  if (ascii(bytes, 0, 2) !== '\xff\xd8') return null
  let offset = 2
  while (bytes.readUInt8(offset) === 0xff) {
    const marker = bytes.readUInt8(offset + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) {
      return { format: 'jpeg', height: bytes.readUInt16BE(offset + 5), width: bytes.readUInt16BE(offset + 7) }
    }
    // Fill bytes before a marker.
    offset += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(offset + 2)
  }
  return null
}

/** RFC 9649, section 2. */
function webp(bytes: Buffer): ImageSize | null {
  if (ascii(bytes, 0, 4) !== 'RIFF' || ascii(bytes, 8, 12) !== 'WEBP') return null
  const format = 'webp'
  switch (ascii(bytes, 12, 16)) {
    case 'VP8X':
      return { format, width: 1 + bytes.readUIntLE(24, 3), height: 1 + bytes.readUIntLE(27, 3) }
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21)
      return { format, width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) }
    }
    case 'VP8 ':
      return { format, width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff }
    default:
      return null
  }
}
