import type { Point, Shape } from '@heimdall/geo'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { Button } from '../../buttons/button.tsx'
import { SegmentedControl } from '../../forms/segmented-control.tsx'
import { PrivacyBlur } from '../../privacy/privacy-blur.tsx'
import { GeoMap, type GeoMapProps } from '../geo-map.tsx'
import { boundsOf, type MapView } from '../map-view.ts'
import { outlineOf } from '../shapes/shape-geometry.ts'
import { EditLayer } from './edit-layer.tsx'
import { addPoint, beginShape, ringsOf } from './edit-shape.ts'
import type { ShapeEditorLabels } from './shape-editor-labels.ts'
import { ShapeFields } from './shape-fields.tsx'

export type ShapeEditorProps = {
  /** Null: nothing is drawn yet. */
  value: Shape | null
  /** What comes may be unfinished, such as a polygon of two points; `checkShape` of the geo package says what is wrong. */
  onChange: (shape: Shape | null) => void
  labels: ShapeEditorLabels
  mapLabels: GeoMapProps['labels']
  locale: string
  /** Where the map begins when there is no shape yet, if it is known: where devices are. */
  near?: readonly Point[] | undefined
  /** What is wrong with the shape, below the fields. */
  error?: ReactNode
}

const kinds = ['circle', 'polygon', 'corridor'] as const
const world: MapView = { latitude: 30, longitude: 10, zoom: 1.2 }

/** Draws an area: by mouse and touch on the map, by keys on its handles, and by numbers beside it. */
export function ShapeEditor(props: ShapeEditorProps) {
  const { value, onChange, labels, mapLabels, locale, near = [], error } = props
  const [chosen, setChosen] = useState<Shape['type']>('circle')
  const kind = value?.type ?? chosen
  const seen = useRef<MapView>(world)
  // Where it begins: what is drawn later must not move the map away.
  const [start] = useState(() => boundsOf(value ? outlineOf(value) : near))
  const options = useMemo(() => kinds.map((type) => ({ value: type, label: labels.kinds[type] })), [labels])

  function choose(type: Shape['type']) {
    setChosen(type)
    if (value && value.type !== type) onChange(null)
  }
  /** Without a pointer a point comes to be in the middle of what is shown. */
  function addInMiddle() {
    const { latitude, longitude, zoom } = seen.current
    const at = { latitude, longitude }
    const ring = value ? ringsOf(value).length - 1 : 0
    const sizeM = Math.max(50, Math.round(8_000_000 / 2 ** zoom))
    onChange(value ? addPoint(value, ring, at) : beginShape(kind, at, Math.min(500_000, sizeM)))
  }
  return (
    <div className="@container">
      <div className="grid grid-cols-1 gap-4 @3xl:grid-cols-[minmax(0,1fr)_20rem]">
        <PrivacyBlur className="block min-w-0">
          <GeoMap
            labels={mapLabels}
            locale={locale}
            view={start ? undefined : world}
            bounds={start}
            onViewChange={(next) => {
              seen.current = next
            }}
            className="h-96 rounded-lg border border-line @3xl:h-128"
          >
            <EditLayer kind={kind} shape={value} onChange={onChange} labels={labels} />
          </GeoMap>
        </PrivacyBlur>
        <div className="flex min-w-0 flex-col gap-4">
          <SegmentedControl label={labels.kind} options={options} value={kind} onValueChange={choose} block />
          <p className="text-sm text-muted">{labels.hints[kind]}</p>
          {value ? (
            <>
              <ShapeFields shape={value} onChange={onChange} labels={labels} onAddPoint={addInMiddle} />
              {error}
              <Button size="sm" variant="ghost" className="self-start" onClick={() => onChange(null)}>
                {labels.clear}
              </Button>
            </>
          ) : (
            <>
              <Button size="sm" className="self-start" onClick={addInMiddle}>
                {labels.addPoint}
              </Button>
              {error}
            </>
          )}
        </div>
      </div>
    </div>
  )
}
