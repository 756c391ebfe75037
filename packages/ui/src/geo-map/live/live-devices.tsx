import { useEffect, useRef } from 'react'
import { useGeoMap } from '../map-context.ts'
import { createLiveLayer } from './live-layer.ts'
import type { LiveStore } from './live-store.ts'
import { nearestDevice } from './nearest-device.ts'
import { showLabels } from './show-labels.ts'
import { showTails } from './show-tails.ts'

export type LiveDevicesProps = {
  store: LiveStore
  selected: string | null
  onSelect: (id: string | null) => void
  /** The map stays with the selected device. */
  follow?: boolean | undefined
}

/** Devices on the map. Their names, and everything else about them, stand in the list beside it. */
export function LiveDevices({ store, selected, onSelect, follow = false }: LiveDevicesProps) {
  const { map, colours, reducedMotion } = useGeoMap()
  const select = useRef(onSelect)
  const now = useRef({ selected, rim: rgb(colours.surface), colours })
  useEffect(() => {
    select.current = onSelect
    now.current = { selected, rim: rgb(colours.surface), colours }
    map.triggerRepaint()
  })

  useEffect(() => {
    store.holdStill(reducedMotion)
  }, [store, reducedMotion])

  useEffect(() => {
    const layer = createLiveLayer(store, () => now.current.rim)
    map.addLayer(layer)
    const container = map.getCanvasContainer()
    const leaveTails = showTails(map, store, () => now.current)
    const leaveLabels = showLabels(map, store)
    let seen = store.version
    // A fix arrives outside of React: looking once a frame costs less than being told ten thousand times.
    let frame = requestAnimationFrame(function look() {
      if (store.version !== seen) {
        seen = store.version
        map.triggerRepaint()
      }
      frame = requestAnimationFrame(look)
    })
    const click = map.on('click', ({ point }) => select.current(nearestDevice(map, store, point)))
    const move = map.on('mousemove', ({ point }) => {
      const over = nearestDevice(map, store, point) !== null
      container.parentElement?.toggleAttribute('data-map-pointer', over)
    })
    return () => {
      cancelAnimationFrame(frame)
      click.unsubscribe()
      move.unsubscribe()
      leaveLabels()
      leaveTails()
      // Whoever takes the whole map away has taken the layer with it.
      if (map.style && map.getLayer(layer.id)) map.removeLayer(layer.id)
    }
  }, [map, store])

  useEffect(() => {
    store.select(selected)
  }, [store, selected])

  useEffect(() => {
    if (!follow || selected === null) return
    const keep = () => {
      const place = store.positionOf(selected)
      if (place && !map.isMoving()) map.setCenter(place)
    }
    const timer = setInterval(keep, reducedMotion ? 1_000 : 50)
    keep()
    return () => clearInterval(timer)
  }, [map, store, selected, follow, reducedMotion])
  return null
}

/** `rgb(1,2,3)`, as read-colours writes it, in parts from 0 to 1. */
function rgb(colour: string): [number, number, number] {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map((part) => Number(part) / 255)
  return [red, green, blue]
}
