import { createContext, useContext } from 'react'
import type { TripsSearch } from '../trips-search.ts'

export interface TripsMapState {
  /** Whether the map lies beside the list, and beside the trip. */
  isBeside: boolean
  /** The chosen moment of a trip, ms; undefined: its beginning. */
  momentOf: (tripId: string) => number | undefined
  chooseMoment: (tripId: string, at: number) => void
  /** How the list has been asked for last. */
  listSearch: TripsSearch
}

export const TripsMapContext = createContext<TripsMapState>({
  isBeside: false,
  momentOf: () => undefined,
  chooseMoment: () => undefined,
  listSearch: {},
})
export const useTripsMap = (): TripsMapState => useContext(TripsMapContext)

/** Which trip of the list stands out, and how to have another one do. */
export interface LitTrip {
  lit: string | null
  light: (id: string | null) => void
}
export const LitTripContext = createContext<LitTrip>({ lit: null, light: () => undefined })
