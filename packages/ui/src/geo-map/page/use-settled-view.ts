import { useEffect, useRef } from 'react'
import type { Bounds, MapView } from '../map-view.ts'
import { areaOf, type MapArea } from './area-of.ts'

/** A map that follows a device would change the address, and ask for tracks, many times a second. */
const afterMs = 300

/** Tells what is shown a moment after it has changed; the first time at once. */
export function useSettledView(
  onSettle: (view: MapView, area: MapArea) => void,
): (view: MapView, bounds: Bounds) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isKnown = useRef(false)
  const tell = useRef(onSettle)
  const shown = useRef<{ view: MapView; bounds: Bounds }>(undefined)
  useEffect(() => {
    tell.current = onSettle
  })
  useEffect(() => () => clearTimeout(timer.current), [])
  function settle() {
    timer.current = undefined
    isKnown.current = true
    if (!shown.current) return
    const { view, bounds } = shown.current
    tell.current(view, areaOf(view.zoom, bounds))
  }
  return (view, bounds) => {
    shown.current = { view, bounds }
    if (isKnown.current) timer.current ??= setTimeout(settle, afterMs)
    else settle()
  }
}
