import { MapPinned } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { LiveState } from '../../bifrost/live-indicator.tsx'
import { LiveIndicator } from '../../bifrost/live-indicator.tsx'
import { EmptyState } from '../../feedback/empty-state.tsx'
import { Checkbox } from '../../forms/checkbox.tsx'
import { DateInput } from '../../forms/date-input.tsx'
import { Field } from '../../forms/field.tsx'
import { SegmentedControl } from '../../forms/segmented-control.tsx'
import { PrivacyBlur } from '../../privacy/privacy-blur.tsx'
import { GeoMap } from '../geo-map.tsx'
import { HeatLayer, type MapHeat } from '../heat/heat-layer.tsx'
import { LiveDevices } from '../live/live-devices.tsx'
import type { LiveStore } from '../live/live-store.ts'
import { boundsOf, type MapView } from '../map-view.ts'
import { type MapShape, ShapesLayer } from '../shapes/shapes-layer.tsx'
import type { MapTrack } from '../track/track.ts'
import { TrackLayer } from '../track/track-layer.tsx'
import { areaOf, type MapArea } from './area-of.ts'
import type { Asked } from './asked.ts'
import { DeviceList } from './device-list.tsx'
import type { DeviceMapLabels, MapMode } from './device-map-labels.ts'
import { TrackPanel } from './track-panel.tsx'
import type { ShownDevice } from './use-live-devices.ts'

export type DeviceMapState = {
  mode: MapMode
  /** The selected device. */
  device: string | null
  follow: boolean
  /** `2026-03-01`, in the browser's zone. */
  day: string
  view: MapView | undefined
}
export type DeviceMapProps = {
  store: LiveStore
  devices: readonly ShownDevice[]
  live: LiveState
  state: DeviceMapState
  onStateChange: (change: Partial<DeviceMapState>) => void
  /** What of the world is shown now, for tracks and heat maps. */
  onAreaChange: (area: MapArea) => void
  track: Asked<MapTrack>
  heat: Asked<MapHeat>
  shapes?: readonly MapShape[] | undefined
  labels: DeviceMapLabels
  locale: string
  timeZone?: string | undefined
}

/** Where devices are, were, and mostly are; the list beside the map says the same in words. */
export function DeviceMap(props: DeviceMapProps) {
  const { store, devices, live, state, onStateChange, onAreaChange, track, heat, labels, locale } = props
  const [at, setAt] = useState<number | null>(null)
  const { mode, device, follow, day, view } = state
  const placed = useMemo(() => devices.flatMap(({ place }) => place ?? []), [devices])
  const bounds = useMemo(() => boundsOf(placed), [placed])
  const [begin] = useState(view)
  if (devices.length === 0) {
    return <EmptyState icon={<MapPinned />} title={labels.noDevices} description={labels.noDevicesText} />
  }
  const select = (id: string | null) => onStateChange({ device: id, follow: false })
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
        <SegmentedControl
          label={labels.mode}
          options={(['live', 'history', 'heat'] as const).map((value) => ({
            value,
            label: labels.modes[value],
          }))}
          value={mode}
          onValueChange={(next) => onStateChange({ mode: next })}
        />
        {mode === 'live' ? (
          <>
            <LiveIndicator state={live} label={labels.state[live]} className="min-h-9" />
            {device !== null && (
              <Checkbox
                label={labels.follow}
                checked={follow}
                onChange={({ target }) => onStateChange({ follow: target.checked })}
              />
            )}
          </>
        ) : (
          <Field label={labels.day} className="w-44">
            <DateInput
              value={day}
              onChange={({ target }) => target.value && onStateChange({ day: target.value })}
            />
          </Field>
        )}
      </div>
      <div className="grid gap-3 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <PrivacyBlur className="block min-w-0">
          <GeoMap
            labels={labels.map}
            locale={locale}
            view={begin}
            bounds={bounds}
            onViewChange={(next, shown) => {
              onStateChange({ view: next })
              onAreaChange(areaOf(next.zoom, shown))
            }}
            className="h-[60dvh] min-h-80 rounded-lg border border-line lg:h-[calc(100dvh-16rem)]"
          >
            {props.shapes && <ShapesLayer shapes={props.shapes} />}
            {mode === 'live' && (
              <LiveDevices store={store} selected={device} onSelect={select} follow={follow} />
            )}
            {mode === 'history' && <TrackLayer track={track.data} at={at} />}
            {mode === 'heat' && <HeatLayer heat={heat.data} />}
          </GeoMap>
        </PrivacyBlur>
        <div className="flex min-h-0 flex-col gap-3 lg:max-h-[calc(100dvh-16rem)]">
          {mode === 'history' && (
            <TrackPanel
              key={`${device}-${day}`}
              hasDevice={device !== null}
              track={track}
              at={at}
              onAtChange={setAt}
              labels={labels}
              locale={locale}
            />
          )}
          {mode === 'heat' && (
            <p role="status" className="text-sm text-muted">
              {heat.failed
                ? labels.failed
                : heat.isPending
                  ? labels.loading
                  : heat.data?.counts.length
                    ? labels.heat
                    : labels.noHeat}
            </p>
          )}
          <DeviceList
            devices={devices}
            selected={device}
            onSelect={select}
            labels={labels}
            locale={locale}
            timeZone={props.timeZone}
          />
        </div>
      </div>
    </div>
  )
}
