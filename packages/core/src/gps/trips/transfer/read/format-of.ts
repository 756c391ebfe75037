import type { PositionImportFormat } from '@heimdall/contracts'

/** By the ending of the name; JSON and what has no ending by how it begins. Null: it is none that can be read. */
export function formatOf(fileName: string, beginning: string): PositionImportFormat | null {
  const ending = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase()
  if (ending === 'gpx' || ending === 'kml' || ending === 'geojson') return ending
  if (ending === 'rec') return 'owntracks'
  if (/^\s*</.test(beginning))
    return /<kml[\s>]/.test(beginning) ? 'kml' : /<gpx[\s>]/.test(beginning) ? 'gpx' : null
  if (/^\s*[[{]/.test(beginning)) return /"Feature(Collection)?"/.test(beginning) ? 'geojson' : 'google'
  return /^\d{4}-\d\d-\d\dT[^\t]*\t/.test(beginning) ? 'owntracks' : null
}
