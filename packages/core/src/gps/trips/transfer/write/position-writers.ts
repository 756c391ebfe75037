import type { PositionExportFormat } from '@heimdall/contracts'

export interface ExportedPosition {
  at: number
  latitude: number
  longitude: number
  altitude_m: number | null
  speed_kmh: number | null
  heading: number | null
  accuracy_m: number | null
  battery_percent: number | null
  motion: string | null
}

interface PositionFile {
  contentType: string
  head: string
  /** `isFirst`: nothing stands before it. */
  line(position: ExportedPosition, isFirst: boolean): string
  tail: string
}

const time = (at: number) => new Date(at).toISOString()
const markup: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeXml = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => markup[sign] ?? sign)
/** XML has no place for them at all. */
const printable = (text: string) => text.replaceAll(/[^\P{Cc}\t]/gu, '')
const tag = (name: string, value: string | number | null) =>
  value === null ? '' : `<${name}>${value}</${name}>`
/** Spreadsheets would take such text for a formula. */
const cell = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`

/** The files that positions leave in; each can be imported again, and gives the same. */
export const positionFiles: Readonly<Record<PositionExportFormat, PositionFile>> = {
  gpx: {
    contentType: 'application/gpx+xml; charset=utf-8',
    head: `<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="Heimdall" xmlns="http://www.topografix.com/GPX/1/1" xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v2" xmlns:h="urn:heimdall:positions">
<trk><trkseg>
`,
    line({ at, latitude, longitude, altitude_m, speed_kmh, heading, accuracy_m, battery_percent, motion }) {
      const garmin =
        tag('gpxtpx:speed', speed_kmh === null ? null : speed_kmh / 3.6) + tag('gpxtpx:course', heading)
      const more =
        (garmin === '' ? '' : `<gpxtpx:TrackPointExtension>${garmin}</gpxtpx:TrackPointExtension>`) +
        tag('h:accuracy', accuracy_m) +
        tag('h:battery', battery_percent) +
        tag('h:motion', motion === null ? null : escapeXml(printable(motion)))
      const extensions = more === '' ? '' : `<extensions>${more}</extensions>`
      return `<trkpt lat="${latitude}" lon="${longitude}">${tag('ele', altitude_m)}<time>${time(at)}</time>${extensions}</trkpt>\n`
    },
    tail: '</trkseg></trk>\n</gpx>\n',
  },
  geojson: {
    contentType: 'application/geo+json; charset=utf-8',
    head: '{"type":"FeatureCollection","features":[\n',
    line(position, isFirst) {
      const { at, latitude, longitude, altitude_m: altitude } = position
      const feature = {
        type: 'Feature',
        geometry: {
          type: 'Point',
          coordinates: altitude === null ? [longitude, latitude] : [longitude, latitude, altitude],
        },
        properties: {
          time: time(at),
          speedKmh: position.speed_kmh,
          heading: position.heading,
          accuracy: position.accuracy_m,
          battery: position.battery_percent,
          motion: position.motion,
        },
      }
      return `${isFirst ? '' : ',\n'}${JSON.stringify(feature)}`
    },
    tail: '\n]}\n',
  },
  csv: {
    contentType: 'text/csv; charset=utf-8',
    head: '\ufefftime,latitude,longitude,altitudeM,speedKmh,heading,accuracyM,batteryPercent,motion\r\n',
    line: (one) =>
      `${[
        time(one.at),
        one.latitude,
        one.longitude,
        one.altitude_m ?? '',
        one.speed_kmh ?? '',
        one.heading ?? '',
        one.accuracy_m ?? '',
        one.battery_percent ?? '',
        one.motion === null ? '' : cell(one.motion),
      ].join(',')}\r\n`,
    tail: '',
  },
}
