import type { Point } from './point.ts'

/** A place as a unit vector from the middle of the globe: no poles and no antimeridian, and no trigonometry to compare two. */
export interface Vector {
  x: number
  y: number
  z: number
}

export function toVector({ latitude, longitude }: Point): Vector {
  const phi = (latitude * Math.PI) / 180
  const lambda = (longitude * Math.PI) / 180
  const cosine = Math.cos(phi)
  return { x: cosine * Math.cos(lambda), y: cosine * Math.sin(lambda), z: Math.sin(phi) }
}

export const dot = (a: Vector, b: Vector): number => a.x * b.x + a.y * b.y + a.z * b.z

export const minus = (a: Vector, b: Vector): Vector => ({ x: a.x - b.x, y: a.y - b.y, z: a.z - b.z })

export const cross = (a: Vector, b: Vector): Vector => ({
  x: a.y * b.z - a.z * b.y,
  y: a.z * b.x - a.x * b.z,
  z: a.x * b.y - a.y * b.x,
})

export const lengthOf = (a: Vector): number => Math.sqrt(dot(a, a))

/** Of a vector that is not null. */
export function unit(a: Vector): Vector {
  const length = lengthOf(a)
  return { x: a.x / length, y: a.y / length, z: a.z / length }
}

/**
 * The square of the straight line through the globe between two places, in radii. It grows with the distance along the
 * ground, and is exact for places a millimetre apart, where `1 - dot` is nothing but rounding.
 */
export function chordSquared(a: Vector, b: Vector): number {
  const x = a.x - b.x
  const y = a.y - b.y
  const z = a.z - b.z
  return x * x + y * y + z * z
}
