import type { PositionImportFormat } from '@heimdall/contracts'
import type { PositionReader } from './position-reader.ts'

export { FileProblem } from './file-problem.ts'
export { formatOf } from './format-of.ts'
export type { PositionReader } from './position-reader.ts'

/** Each is loaded with the first file of its kind. */
export const positionReaders: Readonly<Record<PositionImportFormat, () => Promise<PositionReader>>> = {
  gpx: async () => (await import('./read-gpx.ts')).readGpx(),
  geojson: async () => (await import('./read-geojson.ts')).readGeojson(),
  kml: async () => (await import('./read-kml.ts')).readKml(),
  owntracks: async () => (await import('./read-owntracks.ts')).readOwntracks(),
  google: async () => (await import('./read-google.ts')).readGoogle(),
}
