import { defaultGeoDatabase, type GeoReader, openGeoReader } from '@heimdall/audit'
import type { Config } from '../config.ts'

/** The reader that the configuration asks for; null when it is switched off. */
export async function openConfiguredGeo({
  geoDatabase,
}: Pick<Config, 'geoDatabase'>): Promise<GeoReader | null> {
  if (geoDatabase === 'off') return null
  return openGeoReader(geoDatabase === null ? defaultGeoDatabase() : { path: geoDatabase })
}
