import { open } from 'node:fs/promises'
import { type CityResponse, Reader } from 'maxmind'
import { boundedCache } from '../bounded-cache.ts'
import { GeoDatabaseError } from './geo-database-error.ts'
import type { SharedFile } from './shared-file.ts'

export interface OpenDatabase {
  path: string
  sizeBytes: number
  reader: Reader<CityResponse>
}

/** Many networks share a record, so that decoded ones are worth more than their addresses; about 500 bytes each. */
const rememberedRecords = 25_000

/** Bytes between the search tree and the data, by the MaxMind DB specification 2.0. */
const separatorBytes = 16

/** Reads one file. Throws GeoDatabaseError saying why that is not possible. */
export async function readShared(path: string): Promise<SharedFile> {
  try {
    await using file = await open(path)
    const { size } = await file.stat()
    const bytes = new SharedArrayBuffer(size)
    for (let at = 0; at < size; ) {
      const { bytesRead } = await file.read(new Uint8Array(bytes), at, size - at, at)
      if (bytesRead === 0) throw new Error('the file ends early')
      at += bytesRead
    }
    return { path, bytes }
  } catch (cause) {
    throw new GeoDatabaseError(`The GeoIP database ${path} can't be read: ${reasonOf(cause)}`, { cause })
  }
}

/** Checks that an .mmdb file is whole. Throws GeoDatabaseError saying what is wrong with it. */
export function openDatabase({ path, bytes }: SharedFile): OpenDatabase {
  const buffer = Buffer.from(bytes)
  if (buffer[0] === 0x1f && buffer[1] === 0x8b) {
    throw new GeoDatabaseError(`The GeoIP database ${path} is gzip-compressed: unpack it first`)
  }
  const reader = parse(path, buffer)
  const { searchTreeSize, ipVersion, buildEpoch, databaseType } = reader.metadata
  const plausible =
    (ipVersion === 4 || ipVersion === 6) &&
    searchTreeSize + separatorBytes < buffer.length &&
    !Number.isNaN(buildEpoch.getTime()) &&
    typeof databaseType === 'string'
  if (!plausible) throw new GeoDatabaseError(damaged(path))
  return { path, sizeBytes: buffer.length, reader }
}

function parse(path: string, buffer: Buffer): Reader<CityResponse> {
  try {
    const reader = new Reader<CityResponse>(buffer, { cache: boundedCache(rememberedRecords) })
    // Walks the tree once: a damaged one tends to fail here already, and not first when somebody signs in.
    reader.get('8.8.8.8')
    return reader
  } catch (cause) {
    throw new GeoDatabaseError(damaged(path), { cause })
  }
}

function damaged(path: string): string {
  return `The GeoIP database ${path} is damaged or not an .mmdb file: download it again`
}

function reasonOf(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null
  if (code === 'ENOENT') return 'there is no such file'
  if (code === 'EACCES') return 'permission denied'
  if (code === 'EISDIR') return 'it is a folder'
  return cause instanceof Error ? cause.message : String(cause)
}
