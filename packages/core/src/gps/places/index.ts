export { type FoundPlace, findPlace } from './find-place.ts'
export { listMapPlaces } from './list-map-places.ts'
