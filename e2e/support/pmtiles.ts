import { crc32, deflateSync } from 'node:zlib'

const headerLength = 127

/**
 * A PMTiles file, version 3, byte by byte as its specification says, with one PNG for each tile down to a zoom.
 * https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
 */
export function makePmtiles(png: Buffer, maxZoom: number): Buffer {
  // Tiles are numbered along a Hilbert curve, one zoom behind the other; here all of them are the same, so one entry runs over all.
  const count = (4 ** (maxZoom + 1) - 1) / 3
  const entry = { tileId: 0, runLength: count, length: png.length, offset: 0 }
  // Count of entries, then by columns: ids as differences, runs, lengths, and offsets plus one.
  const root = Buffer.concat(
    [1, entry.tileId, entry.runLength, entry.length, entry.offset + 1].map((value) => varint(value)),
  )
  const metadata = Buffer.from(JSON.stringify({ name: 'Test', attribution: 'Nobody' }))
  const [rootAt, metadataAt] = [headerLength, headerLength + root.length]
  const leavesAt = metadataAt + metadata.length
  const header = Buffer.alloc(headerLength)
  header.write('PMTiles', 0, 'latin1')
  header.writeUInt8(3, 7)
  const longs = [
    rootAt,
    root.length,
    metadataAt,
    metadata.length,
    leavesAt,
    0,
    leavesAt,
    png.length,
    count,
    1,
    1,
  ]
  for (const [at, value] of longs.entries()) header.writeBigUInt64LE(BigInt(value), 8 + at * 8)
  // Clustered; directories and tiles are not compressed; tiles are PNG; from zoom 0 on.
  for (const [at, value] of [1, 1, 1, 2, 0, maxZoom].entries()) header.writeUInt8(value, 96 + at)
  // Bounds and middle, in ten millionths of a degree.
  for (const [at, value] of [-180, -85, 180, 85].entries()) header.writeInt32LE(value * 1e7, 102 + at * 4)
  header.writeUInt8(0, 118)
  return Buffer.concat([header, root, metadata, png])
}

function varint(value: number): Buffer {
  const bytes: number[] = []
  let rest = value
  while (rest > 127) {
    bytes.push((rest % 128) | 128)
    rest = Math.floor(rest / 128)
  }
  return Buffer.from([...bytes, rest])
}

/** A picture of 256 pixels squared, of one colour. */
export function makePng([red, green, blue]: readonly [number, number, number]): Buffer {
  const side = 256
  const line = Buffer.concat([Buffer.from([0]), Buffer.alloc(side * 3, Buffer.from([red, green, blue]))])
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  // Eight bits a channel, true colour.
  header.writeUInt8(8, 8)
  header.writeUInt8(2, 9)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: side }, () => line)))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
