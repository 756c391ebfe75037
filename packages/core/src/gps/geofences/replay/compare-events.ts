import type { ReplayedGeofenceEvent } from '@heimdall/contracts'

/** Before anybody's name is looked up. */
export type OriginatedEvent = Omit<ReplayedGeofenceEvent, 'deviceName' | 'username'>
export type ComparedEvent = Omit<OriginatedEvent, 'origin'>

/** Other numbers, or another edge, move an event a little; further apart than this, two are not the same. */
const sameWithinMs = 120_000

/** Those that were made beside those that would be, by time. */
export function compareEvents(
  made: readonly ComparedEvent[],
  replayed: readonly ComparedEvent[],
): OriginatedEvent[] {
  const keyOf = ({ deviceId, kind }: ComparedEvent) => `${deviceId} ${kind}`
  const [olds, news] = [Map.groupBy(made, keyOf), Map.groupBy(replayed, keyOf)]
  const keys = new Set([...olds.keys(), ...news.keys()])
  return [...keys].flatMap((key) => pair(olds.get(key) ?? [], news.get(key) ?? [])).sort(byTime)
}

/** Of one device and kind, each in the order of time. */
function pair(made: readonly ComparedEvent[], replayed: readonly ComparedEvent[]): OriginatedEvent[] {
  const events: OriginatedEvent[] = []
  const [olds, news] = [[...made].sort(byTime), [...replayed].sort(byTime)]
  for (;;) {
    const [before, after] = [olds[0], news[0]]
    if (before && after && Math.abs(timeOf(before) - timeOf(after)) <= sameWithinMs) {
      events.push({ ...after, origin: 'both' })
      olds.shift()
      news.shift()
    } else if (before && (!after || timeOf(before) < timeOf(after))) {
      events.push({ ...before, origin: 'made' })
      olds.shift()
    } else if (after) {
      events.push({ ...after, origin: 'replay' })
      news.shift()
    } else return events
  }
}

const timeOf = ({ at }: { at: string }) => Date.parse(at)
const byTime = (a: { at: string }, b: { at: string }) => timeOf(a) - timeOf(b)
