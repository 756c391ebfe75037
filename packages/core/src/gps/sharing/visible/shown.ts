/** What an audience gets. The same keys at every precision; null where it may not know, or nobody does. */
export interface ShownPosition {
  /** When it was there: exactly the time of the fix, else the moment as of which this is told. */
  at: number
  receivedAt: number
  /** The fix, the centre of its cell, or of the city; null for a country. */
  latitude: number | null
  longitude: number | null
  altitudeM: number | null
  accuracyM: number | null
  speedKmh: number | null
  heading: number | null
  city: string | null
  /** ISO 3166-1 alpha-2 */
  countryCode: string | null
}

export interface Visible {
  position: ShownPosition
  /** The way there, oldest first; broken wherever it is not known or not to be known. Exact audiences only. */
  track: ShownPosition[][]
}
