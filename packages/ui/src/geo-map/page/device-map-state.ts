import type { MapView } from '../map-view.ts'
import type { MapMode } from './device-map-labels.ts'

/** What a page with devices on a map shows; an address restores it. */
export type DeviceMapState = {
  mode: MapMode
  /** The selected device. */
  device: string | null
  follow: boolean
  /** `2026-03-01`, in the browser's zone. */
  day: string
  view: MapView | undefined
  /** Layers that are switched off. */
  hidden: readonly string[]
}
