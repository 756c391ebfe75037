export const phoneApps = [
  'traccar',
  'owntracks',
  'overland',
  'osmand',
  'gpslogger',
  'moblin',
  'other',
] as const
export type PhoneApp = (typeof phoneApps)[number]

export interface SetUp {
  /** What stands in the app's field for the server. */
  address: string
  /** Opens the app, and sets it up; null: it has no such link. */
  link: string | null
}

/** How each app wants to be told where to send: its link where it has one, and what to type where it has none. */
export function setUpOf(app: PhoneApp, ingestUrl: string): SetUp {
  switch (app) {
    case 'traccar':
      return {
        address: ingestUrl,
        link: `org.traccar.client://config?url=${encodeURIComponent(ingestUrl)}`,
      }
    case 'owntracks': {
      const settings = { _type: 'configuration', mode: 3, url: ingestUrl, auth: false, monitoring: 1 }
      const inline = encodeURIComponent(btoa(JSON.stringify(settings)))
      return { address: ingestUrl, link: `owntracks:///config?inline=${inline}` }
    }
    case 'overland':
      return { address: ingestUrl, link: `overland://setup?url=${encodeURIComponent(ingestUrl)}` }
    // What it calls hdop is its accuracy in metres, and its speed is in m/s.
    case 'osmand':
      return {
        address: `${ingestUrl}?lat={0}&lon={1}&timestamp={2}&accuracy={3}&altitude={4}&speedMs={5}&bearing={6}`,
        link: null,
      }
    case 'gpslogger':
      return {
        address: `${ingestUrl}?lat=%LAT&lon=%LON&timestamp=%TIMESTAMP&accuracy=%ACC&altitude=%ALT&speedMs=%SPD&bearing=%DIR&batt=%BATT`,
        link: null,
      }
    default:
      return { address: ingestUrl, link: null }
  }
}
