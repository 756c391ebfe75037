import type { Point } from '@heimdall/geo'
import { type Map as MapLibre, Marker } from 'maplibre-gl'

export type HandleKind = 'point' | 'middle' | 'radius'
export type HandleActs = {
  onMove?: ((to: Point) => void) | undefined
  /** A press, where it means something: a middle becomes a point. */
  onPress?: (() => void) | undefined
  onRemove?: (() => void) | undefined
}
export type Handle = { set: (at: Point, name: string, acts: HandleActs) => void; remove: () => void }

// The target is 24 px at least, and 44 for fingers; what is seen of it lies inside.
const target =
  'grid size-6 touch:size-11 place-items-center rounded-full border-0 bg-transparent p-0 touch-none'
const looks: Record<HandleKind, string> = {
  point: 'size-3.5 rounded-full border-2 border-surface bg-accent shadow-card',
  middle: 'size-2.5 rounded-full border-2 border-accent bg-surface opacity-80',
  radius: 'size-3.5 rounded-sm border-2 border-surface bg-accent shadow-card',
}
const steps: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** A button on the map: dragged by mouse or finger, moved by the arrow keys (ten pixels with Shift), removed by Delete. */
export function makeHandle(map: MapLibre, kind: HandleKind, keys: string): Handle {
  const element = document.createElement('button')
  element.type = 'button'
  element.className = `${target} ${kind === 'middle' ? 'cursor-copy' : 'cursor-move'}`
  element.setAttribute('aria-description', keys)
  const look = document.createElement('span')
  look.className = looks[kind]
  element.append(look)
  const marker = new Marker({ element, draggable: kind !== 'middle' })
  let acts: HandleActs = {}
  let dragged = false
  const place = (): Point => {
    const { lng, lat } = marker.getLngLat().wrap()
    return { longitude: lng, latitude: Math.max(-85, Math.min(85, lat)) }
  }

  marker.on('dragstart', () => {
    dragged = true
  })
  marker.on('drag', () => acts.onMove?.(place()))
  element.addEventListener('click', (event) => {
    // A drag ends in a click, and the map must not see either.
    event.stopPropagation()
    if (!dragged) acts.onPress?.()
    dragged = false
  })
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Delete' || event.key === 'Backspace') {
      if (!acts.onRemove) return
      event.preventDefault()
      acts.onRemove()
      return
    }
    const step = steps[event.key]
    if (!step || kind === 'middle') return
    event.preventDefault()
    event.stopPropagation()
    const far = event.shiftKey ? 10 : 1
    const { x, y } = map.project(marker.getLngLat())
    const { lng, lat } = map.unproject([x + step[0] * far, y + step[1] * far]).wrap()
    acts.onMove?.({ longitude: lng, latitude: Math.max(-85, Math.min(85, lat)) })
  })
  return {
    set({ latitude, longitude }, name, next) {
      acts = next
      marker.setLngLat([longitude, latitude])
      if (!element.isConnected) marker.addTo(map)
      element.setAttribute('aria-label', name)
    },
    remove: () => void marker.remove(),
  }
}
