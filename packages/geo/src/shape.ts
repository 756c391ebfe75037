import type { Point } from './point.ts'

export interface Circle {
  type: 'circle'
  center: Point
  radiusM: number
}

/** The first ring is the outline, the others are holes. Lines between points are great circles; rings close by themselves. */
export interface Polygon {
  type: 'polygon'
  rings: readonly (readonly Point[])[]
}

/** A line with a width: everything within half of it, to both sides and around the ends. */
export interface Corridor {
  type: 'corridor'
  line: readonly Point[]
  widthM: number
}

/** An area of the globe. */
export type Shape = Circle | Polygon | Corridor
