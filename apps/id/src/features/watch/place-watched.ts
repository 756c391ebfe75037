import type { WatchMessage } from '@heimdall/contracts'
import type { LiveStore } from '@heimdall/ui/map'

type State = Extract<WatchMessage, { type: 'state' }>
type Watched = State['devices'][number]
type Placed = Watched['position'] & { latitude: number; longitude: number }
type Store = Pick<LiveStore, 'describe' | 'lead' | 'place' | 'remove'>

/** What a square of a kilometre covers, whose middle is told: half a side, and what its borders lie elsewhere. */
const squareM = 700

/** What stands on a map: how exactly, and each device as of when. */
export interface Drawn {
  precision: State['precision'] | null
  at: Map<string, number>
}

/** Shows devices where they are, with the way there as far as it may be known. */
export function placeWatched(
  store: Store,
  drawn: Drawn,
  devices: readonly Watched[],
  precision: State['precision'],
): void {
  const ways = new Map(
    devices.map(({ key, position, track }) => [key, (track.at(-1) ?? [position]).filter(isPlaced)]),
  )
  // What is to be seen less exactly from now on must not stay as it was, and a coarse moment may lie before an exact one.
  const isGone = (key: string) => drawn.precision !== precision || !ways.get(key)?.length
  for (const key of [...drawn.at.keys()].filter(isGone)) {
    store.remove(key)
    drawn.at.delete(key)
  }
  drawn.precision = precision
  for (const { key, name, colour } of devices) {
    const way = ways.get(key) ?? []
    const last = way.at(-1)
    if (!last) continue
    const before = drawn.at.get(key)
    // The way from where it was before is not known, or not to be: no line joins them. So it is with a longer delay, too, which has
    // taken back where it was.
    const isAnew = before === undefined || !way.some(({ at }) => at === before)
    if (isAnew) store.remove(key)
    store.describe(key, { name, colour })
    for (const point of isAnew ? [last] : way.filter(({ at }) => at > before)) {
      const { latitude, longitude, heading, at } = point
      const accuracyM = precision === 'grid' ? squareM : point.accuracyM
      store.place(key, { latitude, longitude, heading, accuracyM, fixTime: at })
    }
    // What may not be seen of it any more goes, though it was seen: a zone that was drawn over it, say.
    store.lead(key, way)
    drawn.at.set(key, last.at)
  }
}

const isPlaced = (position: Watched['position']): position is Placed =>
  position.latitude !== null && position.longitude !== null
