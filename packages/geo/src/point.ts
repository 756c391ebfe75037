/** A place on the globe in WGS 84 degrees: latitude -90 to 90, longitude -180 to 180. */
export interface Point {
  latitude: number
  longitude: number
}
