/** The world at zoom 0 is so wide; each zoom doubles it. As MapLibre and the map's tiles have it. */
export const worldPx = 512

/** Web Mercator on the unit square: x grows to the east, y to the south. */
export const mercatorX = (longitude: number): number => (longitude + 180) / 360

const edgeLatitude = 85.051129

export function mercatorY(latitude: number): number {
  const inside = Math.max(-edgeLatitude, Math.min(edgeLatitude, latitude))
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + (inside * Math.PI) / 360)) / (2 * Math.PI)
}

export const longitudeOf = (x: number): number => x * 360 - 180
export const latitudeOf = (y: number): number =>
  (Math.atan(Math.exp(Math.PI * (1 - 2 * y))) * 360) / Math.PI - 90

const equatorM = 40_075_016.686

/** How long metres are on the unit square, at this latitude. */
export const mercatorLength = (metres: number, latitude: number): number =>
  metres / (equatorM * Math.cos((Math.max(-edgeLatitude, Math.min(edgeLatitude, latitude)) * Math.PI) / 180))
