import { useEffect, useEffectEvent, useState } from 'react'
import type { LiveState } from '../../bifrost/live-indicator.tsx'
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
type Following = {
  onNews: (news: readonly DeviceNews[], lastEventId: string) => void
  onState: (state: LiveState) => void
  /** The stream ended; it is begun again. */
  onEnd: () => void
}
export type LiveDevicesSource = {
  devices: readonly ShownDevice[]
  /** Follows what happens behind this event. */
  follow: (lastEventId: string, following: Following) => { unsubscribe(): void }
  lastEventId: string
}

const againMs = 1_000
const listEveryMs = 1_000

/** Devices as they are now: the store changes with each fix, the list once a second at most. */
export function useLiveDevices(source: LiveDevicesSource | undefined): {
  store: LiveStore
  devices: readonly ShownDevice[]
  state: LiveState
} {
  const [store] = useState(createLiveStore)
  const [state, setState] = useState<LiveState>('reconnecting')
  const [devices, setDevices] = useState<readonly ShownDevice[]>([])
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
    setDevices(base)
    let changed = false
    let after = start
    let subscription: { unsubscribe(): void } | undefined
    let again: ReturnType<typeof setTimeout> | undefined
    const subscribe = () => {
      subscription?.unsubscribe()
      subscription = follow(after, {
        onState: setState,
        onNews(news, lastEventId) {
          after = lastEventId
          for (const { deviceId, place, batteryPercent, lastSeenAt } of news) {
            const device = known.get(deviceId)
            // One that was added meanwhile comes with the next snapshot.
            if (!device) continue
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
      })
    }
    subscribe()
    const timer = setInterval(() => {
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
  return { store, devices, state }
}
