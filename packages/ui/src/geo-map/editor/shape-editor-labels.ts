import type { Shape } from '@heimdall/geo'

/** What the editor says, in the user's language; made by the app that shows it. */
export type ShapeEditorLabels = {
  /** Names the group of kinds. */
  kind: string
  kinds: Record<Shape['type'], string>
  /** What the next click does. */
  hints: Record<Shape['type'], string>
  latitude: string
  longitude: string
  radius: string
  width: string
  points: string
  outline: string
  hole: (number: number) => string
  addHole: string
  /** Puts a point in the middle of the map, without a pointer. */
  addPoint: string
  clear: string
  /** Name of a handle on the map. */
  point: (number: number, of: number) => string
  centre: string
  radiusHandle: string
  insert: (after: number) => string
  remove: (number: number) => string
  /** How a handle is moved by keys. */
  handleKeys: string
}
