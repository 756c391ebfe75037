export { defaultGeoDatabase } from './default-geo-database.ts'
export { GeoDatabaseError } from './geo-database-error.ts'
export type { GeoAttribution, GeoDatabaseInfo, GeoDescription, GeoPlace, GeoReader } from './geo-reader.ts'
export { normaliseIp } from './normalise-ip.ts'
export {
  createGeoReader,
  type GeoReaderOptions,
  type GeoSource,
  openGeoReader,
} from './open-geo-reader.ts'
export type { SharedGeo } from './shared-file.ts'
