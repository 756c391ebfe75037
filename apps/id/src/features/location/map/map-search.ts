import { uuidForm } from '@heimdall/contracts'
import { fitting, fittingDay } from '../../../lib/fitting.ts'

/** What an address restores; see `mapSearchOf` of the map. */
export interface MapSearch {
  mode?: 'history' | 'heat' | undefined
  device?: string | undefined
  /** The map stays with the device. */
  follow?: true | undefined
  day?: string | undefined
  /** The part of the world that is shown. */
  view?: string | undefined
  /** What is switched off. */
  hide?: string | undefined
}

// Not with zod: route definitions belong to the first file that every visitor loads.
export function mapSearch({ mode, device, follow, day, view, hide }: Record<string, unknown>): MapSearch {
  return {
    mode: mode === 'history' || mode === 'heat' ? mode : undefined,
    device: fitting(device, uuidForm),
    follow: follow === true || undefined,
    day: fittingDay(day),
    view: fitting(view, /./),
    hide: fitting(hide, /./),
  }
}
