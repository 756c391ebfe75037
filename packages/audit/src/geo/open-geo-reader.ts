import { boundedCache } from '../bounded-cache.ts'
import { attributionOf } from './attribution.ts'
import { GeoDatabaseError } from './geo-database-error.ts'
import type { GeoDatabaseInfo, GeoDescription, GeoPlace, GeoReader } from './geo-reader.ts'
import { isPublicIp } from './is-public-ip.ts'
import { normaliseIp } from './normalise-ip.ts'
import { type OpenDatabase, openDatabase, readShared } from './open-database.ts'
import { placeFromRecord } from './place-from-record.ts'
import type { SharedGeo } from './shared-file.ts'

/** One .mmdb file, or one per address family. */
export type GeoSource = { readonly path: string } | { readonly ipv4Path: string; readonly ipv6Path: string }

export interface GeoReaderOptions {
  /** How many addresses to remember; about 300 bytes each. Default 20,000. */
  cacheSize?: number
}

/** No spelling of an address is longer (45 characters, and a zone); longer text is not worth remembering. */
const maxKeyLength = 64

/**
 * Opens a GeoIP database of either shape (see `placeFromRecord`). Throws GeoDatabaseError, fit for an operator.
 *
 * Files are read whole, and asynchronously, at start: a look-up then never waits and never misses, which matters
 * since an event's place is decided once, when it is written. They lie in Buffers, outside the JavaScript heap, so
 * the garbage collector doesn't walk them; the cost is the files' size in resident memory (134 MB for the default).
 */
export async function openGeoReader(source: GeoSource, options: GeoReaderOptions = {}): Promise<GeoReader> {
  const paths = 'path' in source ? [source.path] : [source.ipv4Path, source.ipv6Path]
  return createGeoReader(await Promise.all(paths.map(readShared)), options)
}

/** A reader of files that are in memory already: in another thread, say. */
export function createGeoReader(files: SharedGeo, options: GeoReaderOptions = {}): GeoReader {
  let databases = files.map(openDatabase)
  requireIpv6(databases[1])
  const description = describe(databases)
  const cache = boundedCache<string, { place: GeoPlace | null }>(options.cacheSize ?? 20_000)

  function lookup(ip: string): GeoPlace | null {
    if (ip.length > maxKeyLength) return null
    const known = cache.get(ip)
    if (known !== undefined) return known.place
    const place = find(databases, ip)
    cache.set(ip, { place })
    return place
  }

  return {
    lookup,
    describe: () => description,
    share: () => files,
    close() {
      databases = []
      cache.clear()
    },
  }
}

function find(databases: readonly OpenDatabase[], ip: string): GeoPlace | null {
  const address = normaliseIp(ip)
  if (address === null || !isPublicIp(address)) return null
  const database = address.includes(':') ? databases.find(holdsIpv6) : databases[0]
  if (database === undefined) return null
  try {
    return placeOf(database.reader.get(address))
  } catch {
    // A damaged record must not keep the event from being written.
    return null
  }
}

/** By record: the reader hands out the same object for all networks of a place. */
const places = new WeakMap<object, GeoPlace | null>()

function placeOf(record: object | null): GeoPlace | null {
  if (record === null) return null
  const known = places.get(record)
  if (known !== undefined) return known
  const place = placeFromRecord(record)
  // Callers share what is remembered.
  places.set(record, place && Object.freeze(place))
  return place
}

/** An IPv4 tree would answer for IPv6 too, with the place of an unrelated address. */
function holdsIpv6({ reader }: OpenDatabase): boolean {
  return reader.metadata.ipVersion === 6
}

function requireIpv6(database: OpenDatabase | undefined): void {
  if (database === undefined || holdsIpv6(database)) return
  throw new GeoDatabaseError(`The GeoIP database ${database.path} holds no IPv6 addresses`)
}

function describe(databases: readonly OpenDatabase[]): GeoDescription {
  const infos = databases.map(
    ({ path, sizeBytes, reader }): GeoDatabaseInfo => ({
      path,
      type: reader.metadata.databaseType,
      buildDate: reader.metadata.buildEpoch,
      ipVersion: reader.metadata.ipVersion === 6 ? 6 : 4,
      sizeBytes,
    }),
  )
  return {
    source: [...new Set(infos.map(({ type }) => type))].join(', '),
    buildDate: new Date(Math.min(...infos.map(({ buildDate }) => buildDate.getTime()))),
    databases: infos,
    attribution: infos.map(({ type }) => attributionOf(type)).find((found) => found !== null) ?? null,
  }
}
