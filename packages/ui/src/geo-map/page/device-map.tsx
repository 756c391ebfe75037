import { MapPinned } from 'lucide-react'
import { useCallback, useState } from 'react'
import { EmptyState } from '../../feedback/empty-state.tsx'
import { PrivacyBlur } from '../../privacy/privacy-blur.tsx'
import { GeoMap } from '../geo-map.tsx'
import { type Destination, GoTo } from '../go-to.tsx'
import { HeatLayer, type MapHeat } from '../heat/heat-layer.tsx'
import { LiveDevices } from '../live/live-devices.tsx'
import { boundsOf } from '../map-view.ts'
import { outlineOf } from '../shapes/shape-geometry.ts'
import { ShapesLayer } from '../shapes/shapes-layer.tsx'
import type { MapTrack } from '../track/track.ts'
import { TrackLayer } from '../track/track-layer.tsx'
import { WholeFrames } from '../whole-frames.tsx'
import { AreaList } from './area-list.tsx'
import type { MapArea } from './area-of.ts'
import type { Asked } from './asked.ts'
import { CrossingNotes } from './crossing-notes.tsx'
import { DeviceList } from './device-list.tsx'
import type { DeviceMapLabels } from './device-map-labels.ts'
import type { DeviceMapState } from './device-map-state.ts'
import { DeviceToolbar } from './device-toolbar.tsx'
import type { MapLayer } from './map-layer.ts'
import { TrackPanel } from './track-panel.tsx'
import { type LiveDevicesSource, useLiveDevices } from './use-live-devices.ts'
import { useSettledView } from './use-settled-view.ts'

export type DeviceMapProps = {
  /** Undefined until it is known which devices there are. */
  source: LiveDevicesSource | undefined
  state: DeviceMapState
  onStateChange: (change: Partial<DeviceMapState>) => void
  /** What of the world is shown now, for tracks and heat maps. */
  onAreaChange: (area: MapArea) => void
  track: Asked<MapTrack>
  heat: Asked<MapHeat>
  layers: readonly MapLayer[]
  labels: DeviceMapLabels
  locale: string
  timeZone?: string | undefined
}

/** Where devices are, were, and mostly are; the lists beside the map say the same in words. */
export function DeviceMap(props: DeviceMapProps) {
  const { source, state, onStateChange, track, heat, layers, labels, locale } = props
  const { store, devices, crossings, state: live } = useLiveDevices(source)
  const [at, setAt] = useState<number | null>(null)
  const [goTo, setGoTo] = useState<Destination | null>(null)
  const { mode, device, follow, day, view } = state
  // Of thousands, and anew each second: only when it is wanted.
  const bounds = useCallback(() => boundsOf(devices.flatMap(({ place }) => place ?? [])), [devices])
  const [begin] = useState(view)
  const onViewChange = useSettledView((next, area) => {
    onStateChange({ view: next })
    props.onAreaChange(area)
  })
  if (devices.length === 0) {
    return <EmptyState icon={<MapPinned />} title={labels.noDevices} description={labels.noDevicesText} />
  }
  const crossed = new Set(crossings.map(({ fenceId }) => fenceId))
  function choose(id: string | null) {
    onStateChange({ device: id, follow: false })
    const place = devices.find((one) => one.id === id)?.place
    if (place && mode === 'live') setGoTo({ place })
  }
  function show(id: string) {
    const found = layers.flatMap(({ shapes }) => shapes).find((shape) => shape.id === id)
    const around = found && boundsOf(outlineOf(found.shape))
    if (around) setGoTo({ bounds: around })
  }
  return (
    <div className="@container flex flex-col gap-3">
      <DeviceToolbar {...{ live, state, onStateChange, layers, labels }} />
      <div className="grid grid-cols-1 gap-3 @4xl:grid-cols-[minmax(0,1fr)_19rem]">
        <PrivacyBlur className="block min-w-0">
          <GeoMap
            labels={labels.map}
            locale={locale}
            view={begin}
            bounds={bounds}
            onViewChange={onViewChange}
            className="h-[60dvh] min-h-80 rounded-lg border border-line @4xl:h-[calc(100dvh-16rem)]"
          >
            {layers.map(({ id, shapes, dashed }) => (
              <ShapesLayer
                key={id}
                dashed={dashed}
                shapes={state.hidden.includes(id) ? none : markedAmong(shapes, crossed)}
              />
            ))}
            {mode === 'live' && (
              <LiveDevices
                store={store}
                selected={device}
                onSelect={(id) => onStateChange({ device: id, follow: false })}
                follow={follow}
              />
            )}
            {mode === 'history' && (
              <>
                <WholeFrames />
                <TrackLayer track={track.data ?? null} at={at} />
              </>
            )}
            {mode === 'heat' && <HeatLayer heat={heat.data ?? null} />}
            <GoTo asked={goTo} onDrag={() => follow && onStateChange({ follow: false })} />
            <CrossingNotes
              crossings={mode === 'live' ? crossings : none}
              say={({ kind, deviceName, fenceName }) =>
                labels.crossing(kind, { device: deviceName, fence: fenceName })
              }
            />
          </GeoMap>
        </PrivacyBlur>
        <div className="flex min-h-0 min-w-0 flex-col gap-3 @4xl:max-h-[calc(100dvh-16rem)]">
          {mode === 'history' && (
            <TrackPanel
              key={`${device}-${day}`}
              hasDevice={device !== null}
              {...{ track, at, onAtChange: setAt, labels, locale }}
            />
          )}
          {mode === 'heat' && (
            <p role="status" className="text-sm text-muted">
              {heat.isError
                ? labels.failed
                : heat.isPending
                  ? labels.loading
                  : heat.data?.counts.length
                    ? labels.heat
                    : labels.noHeat}
            </p>
          )}
          <DeviceList
            selected={device}
            onSelect={choose}
            timeZone={props.timeZone}
            {...{ devices, labels, locale }}
          />
          {layers.map(
            (layer) =>
              layer.shapes.length > 0 &&
              !state.hidden.includes(layer.id) && <AreaList key={layer.id} layer={layer} onShow={show} />,
          )}
        </div>
      </div>
    </div>
  )
}

const none = [] as const

/** The same list where nothing is to be marked: another one is drawn anew. */
const markedAmong = (shapes: MapLayer['shapes'], crossed: ReadonlySet<string>): MapLayer['shapes'] =>
  shapes.some(({ id }) => crossed.has(id))
    ? shapes.map((shape) => (crossed.has(shape.id) ? { ...shape, selected: true } : shape))
    : shapes
