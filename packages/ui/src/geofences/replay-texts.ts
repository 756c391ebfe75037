import type { GeofenceReplay } from '@heimdall/contracts'

/** What a replay says, in the user's language; made by the app that shows it. */
export interface ReplayTexts {
  title: string
  description: string
  span: string
  days: (count: number) => string
  start: string
  working: string
  result: (counts: GeofenceReplay['counts'], positions: number) => string
  incomplete: string
  /** That these are not all. */
  first: (count: number) => string
  /** Names the list. */
  events: string
}
