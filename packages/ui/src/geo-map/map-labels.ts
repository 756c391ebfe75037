/** What the map says, in the user's language; made by the app that shows it. */
export type MapLabels = {
  /** Name of the region, for those who hear the page. */
  map: string
  /** How the map is moved by keys. */
  keys: string
  zoomIn: string
  zoomOut: string
  /** Shows all that there is. */
  fit: string
  loading: string
  noWebGlTitle: string
  noWebGlText: string
  failedTitle: string
  failedText: string
  retry: string
  /** How an administrator comes by streets; only for those who are one. */
  noStreets?: string | undefined
}
