import { isUuid } from '../../../lib/event-id.ts'

/** What an address restores. */
export interface MapSearch {
  /** The part of the world that is shown: see `printView`. */
  view?: string | undefined
  device?: string | undefined
  /** The map stays with the device. */
  follow?: true | undefined
}

// Not with zod: route definitions belong to the first file that every visitor loads.
export function mapSearch({ view, device, follow }: Record<string, unknown>): MapSearch {
  return {
    view: typeof view === 'string' ? view : undefined,
    device: isUuid(device) ? device : undefined,
    follow: follow === true || undefined,
  }
}
