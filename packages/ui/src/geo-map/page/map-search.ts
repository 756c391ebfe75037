import { parseView, printView } from '../map-view.ts'
import type { DeviceMapState } from './device-map.tsx'

/** What an address says of a map; what is left out is as it mostly is. */
export type MapSearch = {
  mode?: 'history' | 'heat' | undefined
  device?: string | undefined
  follow?: 'true' | undefined
  day?: string | undefined
  /** Latitude, longitude and zoom. */
  view?: string | undefined
}

/** Today in this browser's zone. */
const today = (): string => {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

export const mapStateOf = ({ mode, device, follow, day, view }: MapSearch): DeviceMapState => ({
  mode: mode ?? 'live',
  device: device ?? null,
  follow: follow === 'true',
  day: day ?? today(),
  view: parseView(view),
})

export const mapSearchOf = ({ mode, device, follow, day, view }: DeviceMapState): MapSearch => ({
  mode: mode === 'live' ? undefined : mode,
  device: device ?? undefined,
  follow: follow && device !== null ? 'true' : undefined,
  day: day === today() ? undefined : day,
  view: view && printView(view),
})
