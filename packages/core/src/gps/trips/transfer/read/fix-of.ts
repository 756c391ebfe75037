import type { NewFix } from '../../../engine/index.ts'

interface Said {
  fixTime: number
  latitude: number
  longitude: number
  altitudeM?: number | null | undefined
  speedKmh?: number | null | undefined
  heading?: number | null | undefined
  accuracyM?: number | null | undefined
  batteryPercent?: number | null | undefined
  motion?: string | null | undefined
}

const known = (value: number | null | undefined) =>
  value !== undefined && Number.isFinite(value) ? value : null
/** Below 0 devices mean that they do not know. */
const positive = (value: number | null | undefined) => {
  const number = known(value)
  return number !== null && number >= 0 ? number : null
}

/** A position as a file tells it; what it does not tell is unknown. */
export const fixOf = (said: Said): NewFix => ({
  fixTime: said.fixTime,
  latitude: said.latitude,
  longitude: said.longitude,
  altitudeM: known(said.altitudeM),
  speedKmh: positive(said.speedKmh),
  heading: positive(said.heading),
  accuracyM: positive(said.accuracyM),
  batteryPercent: positive(said.batteryPercent),
  motion: said.motion ?? null,
  attributes: {},
})
