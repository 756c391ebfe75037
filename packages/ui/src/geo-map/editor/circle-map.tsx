import type { Point, Shape } from '@heimdall/geo'
import { useState } from 'react'
import { PrivacyBlur } from '../../privacy/privacy-blur.tsx'
import { GeoMap, type GeoMapProps } from '../geo-map.tsx'
import { boundsOf } from '../map-view.ts'
import { outlineOf } from '../shapes/shape-geometry.ts'
import { EditLayer } from './edit-layer.tsx'
import type { ShapeEditorLabels } from './shape-editor-labels.ts'

export type Circle = Extract<Shape, { type: 'circle' }>

export type CircleMapProps = {
  /** Null: it lies nowhere yet. */
  value: Circle | null
  onChange: (circle: Circle) => void
  /** Of a circle that comes to be by a click. */
  newRadiusM: number
  /** What the map begins with while there is no circle. */
  near: readonly Point[]
  labels: ShapeEditorLabels
  mapLabels: GeoMapProps['labels']
  locale: string
  className?: string | undefined
}

/** A circle to draw by mouse, touch and keys. Whoever shows it has its numbers beside it. */
export function CircleMap(props: CircleMapProps) {
  const { value, onChange, newRadiusM, near, labels, mapLabels, locale, className } = props
  // Where it begins: what is drawn later must not move the map away.
  const [start] = useState(() => boundsOf(value ? outlineOf(value) : near))
  return (
    <PrivacyBlur className="block">
      <GeoMap labels={mapLabels} locale={locale} bounds={start} className={className}>
        <EditLayer
          kind="circle"
          shape={value}
          labels={labels}
          onChange={(shape) => {
            if (shape.type === 'circle') onChange(value ? shape : { ...shape, radiusM: newRadiusM })
          }}
        />
      </GeoMap>
    </PrivacyBlur>
  )
}
