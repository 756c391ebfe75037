import { arcBetween, arcsCross, chordBetweenArcs, chordToArc } from './arc.ts'
import { type Cap, capAround, capOf } from './cap.ts'
import { chordOfMetres, metresOfChord } from './chord.ts'
import { earthRadiusM } from './distance.ts'
import { isInRings, planeAround } from './plane.ts'
import { lineOf, ringOf, sidesOfLine, sidesOfRing } from './rings.ts'
import type { Circle, Corridor, Polygon, Shape } from './shape.ts'
import { chordSquared, dot, toVector, type Vector } from './vector.ts'

/** A shape, ready to be asked often. */
export interface PreparedShape {
  /** Around all of it. */
  cap: Cap
  /** Of a circle its radius, of a corridor half its width, of a polygon the radius of a circle of the same area. */
  radiusM: number
  /** Metres to the edge: negative inside, positive outside. */
  distanceM(place: Vector): number
  /** Whether the straight way between two places, both outside, leads through it. */
  isCrossed(from: Vector, to: Vector): boolean
}

/** Of a shape that `checkShape` has found nothing wrong with; throws where it could not be measured at all. */
export function prepareShape(shape: Shape): PreparedShape {
  if (shape.type === 'circle') return prepareCircle(shape)
  return shape.type === 'polygon' ? preparePolygon(shape) : prepareCorridor(shape)
}

function prepareCircle({ center, radiusM }: Circle): PreparedShape {
  const centre = toVector(center)
  const reach = chordOfMetres(radiusM)
  return {
    cap: capOf(centre, radiusM),
    radiusM,
    distanceM: (place) => metresOfChord(chordSquared(place, centre)) - radiusM,
    isCrossed: (from, to) => chordToArc(centre, arcBetween(from, to)) <= reach,
  }
}

function prepareCorridor({ line: points, widthM }: Corridor): PreparedShape {
  const line = lineOf(points)
  const sides = sidesOfLine(line)
  const cap = requireCap(capAround(line))
  const radiusM = widthM / 2
  const reach = chordOfMetres(radiusM)
  return {
    cap: capOf(cap.centre, cap.radiusM + radiusM),
    radiusM,
    distanceM: (place) =>
      metresOfChord(sides.reduce((least, side) => Math.min(least, chordToArc(place, side)), 4)) - radiusM,
    isCrossed(from, to) {
      const way = arcBetween(from, to)
      return sides.some((side) => chordBetweenArcs(way, side) <= reach)
    },
  }
}

function preparePolygon({ rings: given }: Polygon): PreparedShape {
  const rings = given.map(ringOf)
  const sides = rings.flatMap(sidesOfRing)
  const cap = requireCap(capAround(rings[0] ?? []))
  const project = planeAround(cap.centre)
  const flat = rings.map((ring) => ring.flatMap((place) => project(place) ?? []))
  return {
    cap,
    radiusM: Math.sqrt(areaOf(rings, cap.centre) / Math.PI),
    distanceM(place) {
      const edge = metresOfChord(sides.reduce((least, side) => Math.min(least, chordToArc(place, side)), 4))
      const here = project(place)
      return here !== null && isInRings(flat, here) ? -edge : edge
    },
    isCrossed(from, to) {
      const way = arcBetween(from, to)
      return sides.some((side) => arcsCross(way, side))
    },
  }
}

function requireCap(cap: Cap | null): Cap {
  if (cap === null) throw new RangeError('A shape around the whole globe can not be measured')
  return cap
}

/** Square metres, on Lambert's equal-area map around the centre; its sides are a little bent there, which matters to nobody. */
function areaOf(rings: readonly (readonly Vector[])[], centre: Vector): number {
  const project = planeAround(centre)
  return rings.reduce((sum, ring, index) => {
    const flat = ring.flatMap((place) => {
      const gnomonic = project(place)
      if (gnomonic === null) return []
      // From the tangent of the angle to twice the sine of its half.
      const scale = dot(place, centre) * Math.sqrt(2 / (1 + dot(place, centre)))
      return [{ x: gnomonic.x * scale, y: gnomonic.y * scale }]
    })
    const twice = flat.reduce((total, here, at) => {
      const before = flat.at(at - 1) ?? here
      return total + before.x * here.y - here.x * before.y
    }, 0)
    const area = (Math.abs(twice) / 2) * earthRadiusM ** 2
    return index === 0 ? area : Math.max(0, sum - area)
  }, 0)
}
