import type { NewFix } from '../../../engine/index.ts'
import { FileProblem } from './file-problem.ts'
import { fixOf } from './fix-of.ts'
import type { PositionReader } from './position-reader.ts'
import { createXmlReader } from './xml-reader.ts'

const maxTrackTimes = 1_000_000

/** KML: `gx:Track` with its `when` and `gx:coord`, and placemarks with a TimeStamp and a Point. */
export function readKml(): PositionReader {
  let found: NewFix[] = []
  let isKml = false
  let inTrack = false
  /** Times of the track whose coordinates have not come yet, in ms. Not as they are written: there may be a million. */
  let times: number[] = []
  let taken = 0
  let placemark: { when?: string; coordinates?: string } | null = null

  function add(fixTime: number, coordinates: readonly string[], line: number): void {
    const [longitude, latitude, altitude] = coordinates.map(Number)
    if (Number.isNaN(fixTime)) throw new FileProblem('bad_time', 'the time of this point is none', line)
    if (longitude === undefined || latitude === undefined || Number.isNaN(longitude + latitude)) {
      throw new FileProblem('bad_point', 'a point has no place', line)
    }
    found.push(fixOf({ fixTime, latitude, longitude, altitudeM: altitude }))
  }

  const xml = createXmlReader({
    open(name, _attributes, line) {
      if (!isKml && name !== 'kml') throw new FileProblem('other_format', 'this is no KML file', line)
      isKml = true
      if (name === 'Track') {
        inTrack = true
        times = []
        taken = 0
      }
      if (name === 'Placemark') placemark = {}
    },
    close(name, text, line) {
      if (name === 'Track') {
        inTrack = false
        times = []
      } else if (inTrack && name === 'when') {
        times.push(Date.parse(text))
        if (times.length > maxTrackTimes) throw new FileProblem('too_large', 'a track is too long', line)
      } else if (inTrack && name === 'coord') {
        const time = times[taken++]
        if (time === undefined) throw new FileProblem('bad_time', 'a coordinate has no time', line)
        if (text !== '') add(time, text.split(/\s+/), line)
      } else if (placemark && name === 'when') placemark.when ??= text
      else if (placemark && name === 'coordinates') placemark.coordinates ??= text
      else if (placemark && name === 'Placemark') {
        const { when, coordinates } = placemark
        // Lines and areas have no time at each of their points.
        if (when && coordinates && !/\s/.test(coordinates))
          add(Date.parse(when), coordinates.split(','), line)
        placemark = null
      }
    },
  })
  const take = () => {
    const all = found
    found = []
    return all
  }
  return {
    read(text) {
      xml.read(text)
      return take()
    },
    end() {
      xml.end()
      if (!isKml) throw new FileProblem('other_format', 'this is no KML file', null)
      return take()
    },
    left: take,
  }
}
