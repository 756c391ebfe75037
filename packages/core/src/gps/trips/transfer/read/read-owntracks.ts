import { z } from 'zod'
import type { NewFix } from '../../../engine/index.ts'
import { FileProblem } from './file-problem.ts'
import { fixOf } from './fix-of.ts'
import type { PositionReader } from './position-reader.ts'

const number = z.number().nullish().catch(null)
const Location = z.object({
  _type: z.literal('location'),
  lat: z.number(),
  lon: z.number(),
  tst: z.number(),
  alt: number,
  vel: number,
  cog: number,
  acc: number,
  batt: number,
})
const maxLineLength = 1024 * 1024

/** The files of OwnTracks Recorder: a line each of time, kind and JSON, with tabs between them. Speeds are km/h. */
export function readOwntracks(): PositionReader {
  let rest = ''
  let line = 0
  function read(text: string): NewFix[] {
    line++
    if (text.trim() === '') return []
    const start = text.indexOf('{')
    if (start < 0) {
      if (/^\d{4}-\d\d-\d\dT/.test(text)) return []
      throw new FileProblem('other_format', 'this is no line of an OwnTracks recording', line)
    }
    let json: unknown
    try {
      json = JSON.parse(text.slice(start))
    } catch {
      throw new FileProblem('not_well_formed', 'this is no JSON', line)
    }
    const location = Location.safeParse(json)
    if (!location.success) return []
    const { lat: latitude, lon: longitude, tst, alt, vel, cog, acc, batt } = location.data
    const said = { altitudeM: alt, speedKmh: vel, heading: cog, accuracyM: acc, batteryPercent: batt }
    return [fixOf({ ...said, fixTime: tst * 1_000, latitude, longitude })]
  }
  return {
    read(text) {
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      if (rest.length > maxLineLength) throw new FileProblem('too_large', 'a line is too long', line + 1)
      return lines.flatMap(read)
    },
    end() {
      const last = rest
      rest = ''
      return last === '' ? [] : read(last)
    },
    left: () => [],
  }
}
