import type { PlannedStop } from './planned-stop.ts'

/** Null: one of them is no place. */
export function readPlannedStops(stops: readonly PlannedStop[]) {
  const read = stops.map(({ name, latitude, longitude }) => ({
    name: name.trim(),
    latitude: numberOf(latitude),
    longitude: numberOf(longitude),
  }))
  const isRight = read.every(
    ({ name, latitude, longitude }) => name !== '' && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180,
  )
  return isRight ? read : null
}

/** Comparisons with NaN are false. */
const numberOf = (text: string) => (text.trim() === '' ? Number.NaN : Number(text.replace(',', '.')))
