import type { Position } from 'geojson'

/** A line whose longitudes go on beyond 180 where it crosses the antimeridian, instead of back across the whole map. */
export function inOnePiece(line: readonly Position[]): [number, number][] {
  let before: number | null = null
  return line.map(([longitude = 0, latitude = 0]) => {
    const turn: number = before === null ? 0 : Math.round((before - longitude) / 360) * 360
    before = longitude + turn
    return [before, latitude]
  })
}

/** What Web Mercator shows of the poles. */
const edge = 85.06

/** The same of a ring. One that goes all around the globe, as Antarctica's does, is closed by way of its pole. */
export function ringInOnePiece(ring: readonly Position[]): Position[] {
  const line = inOnePiece(ring)
  const [first, last] = [line[0], line.at(-1)]
  const [start = 0, latitude = 0] = first ?? []
  const end = last?.[0] ?? 0
  if (!first || Math.abs(end - start) < 180) return line
  const pole = latitude < 0 ? -edge : edge
  return [...line, [end, pole], [start, pole], first]
}
