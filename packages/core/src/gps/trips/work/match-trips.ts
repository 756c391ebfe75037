import type { TripRow } from '../to-trip.ts'
import type { FoundTrip } from './detect-device.ts'

/** Which row each trip that was found is: the one that starts with it, else the one that has most time in common. */
export function matchTrips(found: readonly FoundTrip[], rows: readonly TripRow[]): Map<FoundTrip, TripRow> {
  const free = new Set(rows)
  const matched = new Map<FoundTrip, TripRow>()
  const take = (trip: FoundTrip, row: TripRow | undefined) => {
    if (!row) return
    matched.set(trip, row)
    free.delete(row)
  }
  for (const trip of found)
    take(
      trip,
      [...free].find(({ startedAt }) => startedAt.getTime() === trip.startedAt),
    )
  for (const trip of found) {
    if (matched.has(trip)) continue
    const [best] = [...free]
      .map((row) => ({ row, common: commonMs(trip, row) }))
      .filter(({ common }) => common > 0)
      .sort((a, b) => b.common - a.common)
    take(trip, best?.row)
  }
  return matched
}

/** How long both were under way; below 0: one after the other. */
export const commonMs = ({ startedAt, endedAt }: FoundTrip, row: TripRow): number =>
  Math.min(endedAt, row.endedAt.getTime()) - Math.max(startedAt, row.startedAt.getTime())
