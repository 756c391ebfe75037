import type { NewFix } from '../../../engine/index.ts'
import { FileProblem } from './file-problem.ts'
import { fixOf } from './fix-of.ts'
import type { PositionReader } from './position-reader.ts'
import { createXmlReader } from './xml-reader.ts'

const points = new Set(['trkpt', 'rtept', 'wpt'])
/** What is kept of a point. */
const fields = new Set(['time', 'ele', 'speed', 'course', 'accuracy', 'battery', 'motion'])

/** GPX 1.0 and 1.1 (topografix.com/GPX/1/1), with the speeds and courses of Garmin’s TrackPointExtension. Speeds are m/s. */
export function readGpx(): PositionReader {
  let found: NewFix[] = []
  let point: Record<string, string> | null = null
  let isGpx = false
  const xml = createXmlReader({
    open(name, attributes, line) {
      if (!isGpx && name !== 'gpx') throw new FileProblem('other_format', 'this is no GPX file', line)
      isGpx = true
      if (points.has(name)) point = { lat: attributes.lat ?? '', lon: attributes.lon ?? '' }
    },
    close(name, text, line) {
      if (!point) return
      if (!points.has(name)) {
        if (fields.has(name)) point[name] ??= text
        return
      }
      // Points without a time are drawn, not travelled.
      if (point.time) found.push(toFix(point, line))
      point = null
    },
  })
  const take = () => {
    const taken = found
    found = []
    return taken
  }
  return {
    read(text) {
      xml.read(text)
      return take()
    },
    end() {
      xml.end()
      if (!isGpx) throw new FileProblem('other_format', 'this is no GPX file', null)
      return take()
    },
    left: take,
  }
}

function toFix(point: Record<string, string>, line: number): NewFix {
  const latitude = numberOf(point.lat)
  const longitude = numberOf(point.lon)
  if (latitude === null || longitude === null) {
    throw new FileProblem('bad_point', 'a point has no place: lat and lon have to be numbers', line)
  }
  const fixTime = Date.parse(point.time ?? '')
  if (Number.isNaN(fixTime)) throw new FileProblem('bad_time', `"${point.time}" is no time`, line)
  const speed = numberOf(point.speed)
  return fixOf({
    fixTime,
    latitude,
    longitude,
    altitudeM: numberOf(point.ele),
    speedKmh: speed === null ? null : speed * 3.6,
    heading: numberOf(point.course),
    accuracyM: numberOf(point.accuracy),
    batteryPercent: numberOf(point.battery),
    motion: point.motion,
  })
}

const numberOf = (text: string | undefined): number | null => {
  const value = text === undefined || text === '' ? Number.NaN : Number(text)
  return Number.isFinite(value) ? value : null
}
