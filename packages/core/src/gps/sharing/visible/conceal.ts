import { type HiddenArea, isInside } from './hidden-area.ts'
import type { Sighting, Waiting } from './sighting.ts'

/** At receipt: what lies in a zone waits without where it was, so that no later mistake can tell. */
export function conceal(fix: Sighting, areas: readonly HiddenArea[]): Waiting {
  const { fixTime, receivedAt, flags } = fix
  if (areas.some((area) => isInside(area, fix))) return { concealed: true, fixTime, receivedAt, flags }
  const { latitude, longitude, altitudeM, speedKmh, heading, accuracyM } = fix
  return { fixTime, receivedAt, flags, latitude, longitude, altitudeM, speedKmh, heading, accuracyM }
}
