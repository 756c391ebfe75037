/** One thing that happened to a device, before it has its number. */
export interface FeedEntry {
  deviceId: string
  userId: string
  kind: 'position' | 'device' | 'fence'
  body: Readonly<Record<string, unknown>>
}

/** The same with its place in the one order of all of them. */
export interface FeedItem extends FeedEntry {
  number: number
  /** When it was committed, in ms. */
  at: number
}
