import type { WatchMessage } from '@heimdall/contracts'
import type { LiveStore } from '@heimdall/ui/map'

type State = Extract<WatchMessage, { type: 'state' }>
type Watched = State['devices'][number]
type Placed = Watched['position'] & { latitude: number; longitude: number }
type Store = Pick<LiveStore, 'describe' | 'lead' | 'place' | 'remove'>

/** What a square of a kilometre covers, whose middle is told: half a side, and what its borders lie elsewhere. */
const squareM = 700

/** Shows devices where they are, with the way there as far as it may be known. `drawn`: as of when each stands on the map. */
export function placeWatched(
  store: Store,
  drawn: Map<string, number>,
  devices: readonly Watched[],
  precision: State['precision'],
): void {
  for (const key of [...drawn.keys()].filter((one) => !devices.some((device) => device.key === one))) {
    store.remove(key)
    drawn.delete(key)
  }
  for (const { key, name, colour, position, track } of devices) {
    const way = (track.at(-1) ?? [position]).filter(isPlaced)
    const last = way.at(-1)
    if (!last) continue
    const before = drawn.get(key) ?? Number.NEGATIVE_INFINITY
    // The way from where it was before is not known, or not to be: no line joins them.
    const isAnew = (way[0]?.at ?? 0) > before
    if (isAnew) store.remove(key)
    store.describe(key, { name, colour })
    if (isAnew) store.lead(key, way.slice(0, -1))
    for (const point of isAnew ? [last] : way) {
      if (point.at <= before) continue
      const { latitude, longitude, heading, at } = point
      const accuracyM = precision === 'grid' ? squareM : point.accuracyM
      store.place(key, { latitude, longitude, heading, accuracyM, fixTime: at })
    }
    drawn.set(key, last.at)
  }
}

const isPlaced = (position: Watched['position']): position is Placed =>
  position.latitude !== null && position.longitude !== null
