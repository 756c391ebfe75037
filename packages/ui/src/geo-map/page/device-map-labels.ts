import type { LiveState } from '../../feedback/live-indicator.tsx'
import type { MapLabels } from '../map-labels.ts'
import type { ScrubberLabels } from '../track/scrubber.tsx'

export type MapMode = 'live' | 'history' | 'heat'

/** What a page with devices on a map says, in the user's language; made by the app that shows it. */
export type DeviceMapLabels = {
  map: MapLabels
  scrubber: ScrubberLabels
  mode: string
  modes: Record<MapMode, string>
  state: Record<LiveState, string>
  devices: string
  search: string
  clear: string
  noDevices: string
  noDevicesText: string
  nothingFound: string
  more: (count: number) => string
  never: string
  speed: (kmh: number) => string
  battery: (percent: number) => string
  accuracy: (metres: number) => string
  /** Degrees from north, clockwise, in words. */
  heading: (degrees: number) => string
  follow: string
  day: string
  chooseDevice: string
  noTrack: string
  loading: string
  failed: string
  points: (count: number) => string
  noHeat: string
  heat: string
  /** Bands of speed, from slow to fast. */
  bands: readonly string[]
  legend: string
  /** Names the boxes that switch layers on and off. */
  layers: string
  crossing: (kind: 'enter' | 'exit' | 'dwell', names: { device: string; fence: string }) => string
}
