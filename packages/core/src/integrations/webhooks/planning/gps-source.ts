import { type FeedItem, feedSize, readFeed } from '../../../gps/index.ts'
import { gpsMessageOf, type Subscription } from '../../messages/index.ts'
import type { Planned, Source } from './source.ts'
import { thinPositions } from './thin-positions.ts'

const pageSize = 1_000

/** What an entry of the feed means to an endpoint. */
export const planItem = (item: FeedItem, { devices }: Subscription): readonly Planned[] =>
  devices?.matches(item) ? [{ message: gpsMessageOf(item), eventId: null, feedNumber: item.number }] : []

/** The feed of devices. */
export const gpsSource: Source<FeedItem> = {
  column: 'gpsPosition',
  pageSize,
  sizeOf: ({ gps }) => feedSize(gps.timeseries),
  async read({ gps, clock }, start, size) {
    const found = await readFeed(gps.timeseries, start, pageSize)
    const isFull = found.length === pageSize
    const { items, held } = thinPositions(found, { isFull, nowMs: clock.now().getTime() })
    const last = found.at(-1)
    // Numbers whose entries are gone are passed over.
    const end = isFull && last ? last.number + 1 : Math.max(size, (last?.number ?? 0) + 1)
    return { items, next: held?.number ?? end, isHeld: held !== null }
  },
  plan: planItem,
}
