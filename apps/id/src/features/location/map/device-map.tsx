import type { Device } from '@heimdall/contracts'
import { cx, usePrivacy } from '@heimdall/ui'
import { boundsOf, createLiveStore, GeoMap, LiveDevices, parseView, printView } from '@heimdall/ui/map'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useLocale } from 'use-intl'
import { GoToDevice } from './go-to-device.tsx'
import type { MapSearch } from './map-search.ts'
import { useMapLabels } from './use-map-labels.ts'

export interface DeviceMapProps {
  devices: readonly Device[]
  selected: string | null
  follow: boolean
  view: string | undefined
  /** A device that somebody has just asked for. */
  goTo: { id: string } | null
  onChange: (changes: Partial<MapSearch>) => void
  className: string
}

/** A map on the move would write the address many times a second. */
const addressAfterMs = 400

export default function DeviceMap({
  devices,
  selected,
  follow,
  view,
  goTo,
  onChange,
  className,
}: DeviceMapProps) {
  const labels = useMapLabels()
  const locale = useLocale()
  const isPrivate = usePrivacy()
  const [store] = useState(() => createLiveStore())
  const placed = useRef(new Set<string>())
  useEffect(() => {
    for (const id of placed.current) if (!devices.some((device) => device.id === id)) store.remove(id)
    placed.current = new Set(devices.map(({ id }) => id))
    for (const { id, name, colour, live } of devices) {
      store.describe(id, { name, colour })
      if (!live?.position) continue
      const { latitude, longitude, heading, accuracy, fixTime } = live.position
      store.place(id, { latitude, longitude, heading, accuracyM: accuracy, fixTime: Date.parse(fixTime) })
    }
  }, [store, devices])
  const bounds = useMemo(() => boundsOf(devices.flatMap(({ live }) => live?.position ?? [])), [devices])

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return (
    <div
      {...(isPrivate && { 'data-private': '' })}
      className={cx(
        isPrivate && 'blur-md transition-[filter] duration-150 focus-within:blur-none hover:blur-none',
      )}
    >
      <GeoMap
        labels={labels}
        locale={locale}
        view={parseView(view)}
        bounds={bounds}
        onViewChange={(next) => {
          clearTimeout(timer.current)
          timer.current = setTimeout(() => onChange({ view: printView(next) }), addressAfterMs)
        }}
        className={className}
      >
        <LiveDevices
          store={store}
          selected={selected}
          follow={follow}
          onSelect={(id) => onChange({ device: id ?? undefined, follow: undefined })}
        />
        <GoToDevice store={store} asked={goTo} onDrag={() => onChange({ follow: undefined })} />
      </GeoMap>
    </div>
  )
}
