export { destination, wrapLongitude } from './destination.ts'
export { distanceM, earthRadiusM } from './distance.ts'
export type { Point } from './point.ts'
