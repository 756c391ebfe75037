export { dbIpAttribution } from './attribution.ts'
export { defaultGeoDatabase } from './default-geo-database.ts'
export { GeoDatabaseError } from './geo-database-error.ts'
export type { GeoAttribution, GeoDatabaseInfo, GeoDescription, GeoPlace, GeoReader } from './geo-reader.ts'
export { isPublicIp } from './is-public-ip.ts'
export { normaliseIp } from './normalise-ip.ts'
export {
  createGeoReader,
  type GeoReaderOptions,
  type GeoSource,
  openGeoReader,
} from './open-geo-reader.ts'
export { placeFromRecord } from './place-from-record.ts'
export type { SharedGeo } from './shared-file.ts'
