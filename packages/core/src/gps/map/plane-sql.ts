import type { BoundingBox } from '@heimdall/contracts'
import type { Sql } from '@heimdall/db'

/** Places on the unit square of Web Mercator, as mercatorX and mercatorY of the geo package have them. */
export const mercatorX = (sql: Sql) => sql`((longitude + 180) / 360)`
export const mercatorY = (sql: Sql) =>
  sql`(0.5 - ln(tan(pi() / 4 + radians(least(85.05, greatest(-85.05, latitude))) / 2)) / (2 * pi()))`

export interface Span {
  /** Longitude of the middle. */
  middle: number
  /** Half of how wide it is. */
  half: number
}

/** A box may cross the antimeridian: measured from its middle, west and east are never more than 180 degrees away. */
export function spanOf({ west, east }: BoundingBox): Span {
  const width = west <= east ? east - west : east - west + 360
  return { middle: west + width / 2, half: width / 2 }
}

/** Degrees to the east of a longitude, -180 to 180. */
export const eastOf = (sql: Sql, middle: number) =>
  sql`(longitude - ${middle}::float8 - 360 * round((longitude - ${middle}::float8) / 360))`
