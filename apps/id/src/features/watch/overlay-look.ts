/** What the address of an overlay's map says of its looks; docs/sharing.md names them. */
export interface OverlayLook {
  /** How near, where it shows one device. */
  zoom: number
  theme: 'light' | 'dark' | null
  /** Nothing but devices and their ways. */
  bare: boolean
}

const defaultZoom = 14

export function readOverlayLook(search: string): OverlayLook {
  const query = new URLSearchParams(search)
  const zoom = Number(query.get('zoom') ?? defaultZoom)
  const theme = query.get('theme')
  return {
    zoom: zoom >= 1 && zoom <= 20 ? zoom : defaultZoom,
    theme: theme === 'light' || theme === 'dark' ? theme : null,
    bare: query.get('land') === 'none',
  }
}
