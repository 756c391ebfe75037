import { useEffect, useEffectEvent, useState } from 'react'
import type { LiveState } from '../../feedback/live-indicator.tsx'
import { createLiveStore, type LiveStore } from '../live/live-store.ts'

/** Where a device is; null in `ShownDevice` while nothing is known. */
type ShownPlace = {
  latitude: number
  longitude: number
  heading: number | null
  speedKmh: number | null
  accuracyM: number | null
  /** ms */
  fixTime: number
}
export type ShownDevice = {
  id: string
  name: string
  colour: string
  /** Null: one's own. */
  ownerName: string | null
  place: ShownPlace | null
  batteryPercent: number | null
  /** ms */
  lastSeenAt: number | null
}
export type DeviceNews = {
  deviceId: string
  place?: ShownPlace
  batteryPercent: number | null
  lastSeenAt: number
}
/** A device entered a fence, left it, or has stayed in it. */
export type Crossing = {
  id: string
  kind: 'enter' | 'exit' | 'dwell'
  deviceId: string
  fenceId: string
  fenceName: string
}
export type ShownCrossing = Crossing & { deviceName: string }
type Following = {
  onNews: (news: readonly DeviceNews[], crossings: readonly Crossing[], lastEventId: string) => void
  onState: (state: LiveState) => void
  /** The stream ended; it is begun again. */
  onEnd: () => void
  /** What it asks for is not kept any more: it begins behind devices that are read anew. */
  onLost: () => void
}
export type LiveDevicesSource = {
  devices: readonly ShownDevice[]
  /** Follows what happens behind this event. */
  follow: (lastEventId: string, following: Following) => { unsubscribe(): void }
  lastEventId: string
  /** A device moved that is not among them. */
  onUnknown?: (() => void) | undefined
  /** All of them have to be read anew. */
  onLost: () => void
}

const againMs = 1_000
const listEveryMs = 1_000
const mostCrossings = 3
const crossingShownMs = 12_000

/** Devices as they are now: the store changes with each fix, the list once a second at most, and what fences say is shown briefly. */
export function useLiveDevices(source: LiveDevicesSource | undefined): {
  store: LiveStore
  devices: readonly ShownDevice[]
  crossings: readonly ShownCrossing[]
  state: LiveState
} {
  const [store] = useState(createLiveStore)
  const [state, setState] = useState<LiveState>('reconnecting')
  const [devices, setDevices] = useState<readonly ShownDevice[]>([])
  const [crossings, setCrossings] = useState<readonly ShownCrossing[]>([])
  const unknown = useEffectEvent(() => source?.onUnknown?.())
  const lost = useEffectEvent(() => source?.onLost())
  const follow = useEffectEvent((after: string, following: Following) => source?.follow(after, following))
  const base = source?.devices
  const start = source?.lastEventId

  useEffect(() => {
    if (!base || start === undefined) return
    const known = new Map(base.map((device) => [device.id, device]))
    for (const device of base) {
      store.describe(device.id, device)
      if (device.place) store.place(device.id, device.place)
    }
    for (const id of store.ids()) if (!known.has(id)) store.remove(id)
    setDevices(base)
    let changed = false
    let isUnknown = false
    let shown: { crossing: ShownCrossing; until: number }[] = []
    let after = start
    let subscription: { unsubscribe(): void } | undefined
    let again: ReturnType<typeof setTimeout> | undefined
    const subscribe = () => {
      subscription?.unsubscribe()
      subscription = follow(after, {
        onState: setState,
        onNews(news, crossed, lastEventId) {
          after = lastEventId
          const until = Date.now() + crossingShownMs
          for (const crossing of crossed.slice(-mostCrossings)) {
            const device = known.get(crossing.deviceId)
            if (device) shown.push({ crossing: { ...crossing, deviceName: device.name }, until })
          }
          shown = shown.slice(-mostCrossings)
          for (const { deviceId, place, batteryPercent, lastSeenAt } of news) {
            const device = known.get(deviceId)
            if (!device) {
              isUnknown = true
              continue
            }
            if (place) store.place(deviceId, place)
            known.set(deviceId, {
              ...device,
              place: place && place.fixTime > (device.place?.fixTime ?? 0) ? place : device.place,
              batteryPercent: batteryPercent ?? device.batteryPercent,
              lastSeenAt: Math.max(lastSeenAt, device.lastSeenAt ?? 0),
            })
            changed = true
          }
        },
        onEnd() {
          setState('reconnecting')
          clearTimeout(again)
          again = setTimeout(subscribe, againMs)
        },
        onLost() {
          setState('reconnecting')
          lost()
        },
      })
    }
    subscribe()
    const timer = setInterval(() => {
      const now = Date.now()
      shown = shown.filter(({ until }) => until > now)
      setCrossings((before) => {
        const next = shown.map(({ crossing }) => crossing)
        return next.length === before.length && next.every(({ id }, at) => id === before[at]?.id)
          ? before
          : next
      })
      if (isUnknown) unknown()
      isUnknown = false
      if (!changed) return
      changed = false
      setDevices([...known.values()])
    }, listEveryMs)
    return () => {
      clearInterval(timer)
      clearTimeout(again)
      subscription?.unsubscribe()
    }
  }, [store, base, start])
  return { store, devices, crossings, state }
}
