import type { PositionImportFormat } from '@heimdall/contracts'
import type { PositionReader } from './position-reader.ts'
import { readGeojson } from './read-geojson.ts'
import { readGoogle } from './read-google.ts'
import { readGpx } from './read-gpx.ts'
import { readKml } from './read-kml.ts'
import { readOwntracks } from './read-owntracks.ts'

export { FileProblem } from './file-problem.ts'
export { formatOf } from './format-of.ts'
export type { PositionReader } from './position-reader.ts'

export const positionReaders: Readonly<Record<PositionImportFormat, () => PositionReader>> = {
  gpx: readGpx,
  geojson: readGeojson,
  kml: readKml,
  owntracks: readOwntracks,
  google: readGoogle,
}
