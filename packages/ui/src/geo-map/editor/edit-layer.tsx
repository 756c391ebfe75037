import { destination, distanceM, type Shape } from '@heimdall/geo'
import { useEffect, useRef } from 'react'
import { useGeoMap } from '../map-context.ts'
import { ShapesLayer } from '../shapes/shapes-layer.tsx'
import { addPoint, beginShape, movePoint, removePoint, ringsOf, sidesOf } from './edit-shape.ts'
import { type Handle, type HandleActs, type HandleKind, makeHandle } from './make-handle.ts'
import type { ShapeEditorLabels } from './shape-editor-labels.ts'
import { sizeInView } from './size-in-view.ts'

export type EditLayerProps = {
  kind: Shape['type']
  shape: Shape | null
  onChange: (shape: Shape) => void
  labels: ShapeEditorLabels
}

/** The shape on the map, with handles. A click puts the next point. */
export function EditLayer({ kind, shape, onChange, labels }: EditLayerProps) {
  const { map } = useGeoMap()
  const handles = useRef(new Map<string, Handle>())
  const now = useRef({ kind, shape, onChange })
  useEffect(() => {
    now.current = { kind, shape, onChange }
  })

  useEffect(() => {
    const container = map.getContainer().parentElement
    container?.toggleAttribute('data-map-crosshair', true)
    const click = map.on('click', ({ lngLat }) => {
      const { kind, shape, onChange } = now.current
      const { lng: longitude, lat: latitude } = lngLat.wrap()
      const at = { latitude, longitude }
      const ring = shape ? ringsOf(shape).length - 1 : 0
      onChange(shape ? addPoint(shape, ring, at) : beginShape(kind, at, sizeInView(map, kind)))
    })
    const all = handles.current
    return () => {
      container?.removeAttribute('data-map-crosshair')
      click.unsubscribe()
      for (const handle of all.values()) handle.remove()
      all.clear()
    }
  }, [map])

  useEffect(() => {
    const all = handles.current
    const wanted = new Set<string>()
    const put = (
      key: string,
      handleKind: HandleKind,
      at: Parameters<Handle['set']>[0],
      name: string,
      acts: HandleActs,
    ) => {
      wanted.add(key)
      const handle = all.get(key) ?? makeHandle(map, handleKind, labels.handleKeys)
      all.set(key, handle)
      handle.set(at, name, acts)
    }
    if (shape) {
      for (const [ring, points] of ringsOf(shape).entries()) {
        for (const [index, point] of points.entries()) {
          const name = shape.type === 'circle' ? labels.centre : labels.point(index + 1, points.length)
          put(`point-${ring}-${index}`, 'point', point, name, {
            onMove: (to) => now.current.onChange(movePoint(now.current.shape ?? shape, { ring, index }, to)),
            onRemove:
              shape.type === 'circle'
                ? undefined
                : () => now.current.onChange(removePoint(now.current.shape ?? shape, { ring, index })),
          })
        }
      }
      for (const { ring, index, middle } of sidesOf(shape)) {
        put(`middle-${ring}-${index}`, 'middle', middle, labels.insert(index), {
          onPress: () => now.current.onChange(addPoint(shape, ring, middle, index)),
        })
      }
      if (shape.type === 'circle') {
        put('radius', 'radius', destination(shape.center, 90, shape.radiusM), labels.radiusHandle, {
          onMove: (to) =>
            now.current.onChange({ ...shape, radiusM: Math.max(1, Math.round(distanceM(shape.center, to))) }),
        })
      }
    }
    for (const [key, handle] of all) {
      if (wanted.has(key)) continue
      handle.remove()
      all.delete(key)
    }
  }, [map, shape, labels])

  return <ShapesLayer shapes={shape ? [{ id: 'edited', shape, selected: true }] : []} />
}
