export { boxAround } from './box-around.ts'
export {
  checkShape,
  largestShapeRadiusM,
  mostShapePoints,
  type ShapeProblem,
  shapeProblems,
  smallestShapeRadiusM,
} from './check-shape.ts'
export { destination, wrapLongitude } from './destination.ts'
export { distanceM, earthRadiusM } from './distance.ts'
export { latitudeOf, longitudeOf, mercatorLength, mercatorX, mercatorY, worldPx } from './mercator.ts'
export type { Point } from './point.ts'
export { type PreparedShape, prepareShape } from './prepare-shape.ts'
export type { Circle, Corridor, Polygon, Shape } from './shape.ts'
export { simplifyTrack, type TrackPoint } from './simplify-track.ts'
export { chordSquared, toVector, type Vector } from './vector.ts'
export { zoomToShow } from './zoom-to-show.ts'
