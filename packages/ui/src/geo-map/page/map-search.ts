import { parseView, printView } from '../map-view.ts'
import type { DeviceMapState } from './device-map-state.ts'

/** What an address says of a map; what is left out is as it mostly is. */
export type MapSearch = {
  mode?: 'history' | 'heat' | undefined
  device?: string | undefined
  follow?: 'true' | undefined
  day?: string | undefined
  /** Latitude, longitude and zoom. */
  view?: string | undefined
  /** Layers that are switched off, with commas between. */
  hide?: string | undefined
}

/** Today in this browser's zone. */
const today = (): string => {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

export const mapStateOf = ({ mode, device, follow, day, view, hide }: MapSearch): DeviceMapState => ({
  mode: mode ?? 'live',
  device: device ?? null,
  follow: follow === 'true',
  day: day ?? today(),
  view: parseView(view),
  hidden: hide?.split(',') ?? [],
})

export const mapSearchOf = ({ mode, device, follow, day, view, hidden }: DeviceMapState): MapSearch => ({
  mode: mode === 'live' ? undefined : mode,
  device: device ?? undefined,
  follow: follow && device !== null ? 'true' : undefined,
  day: day === today() ? undefined : day,
  view: view && printView(view),
  hide: hidden.length === 0 ? undefined : hidden.join(','),
})
