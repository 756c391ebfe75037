import type { Map as MapLibre } from 'maplibre-gl'
import { createContext, useContext } from 'react'
import type { MapColours } from './base/map-colours.ts'

export type GeoMapState = {
  map: MapLibre
  colours: MapColours
  /** Whether land and water have been given to it, or can not be. */
  hasBase: boolean
  reducedMotion: boolean
}

export const GeoMapContext = createContext<GeoMapState | null>(null)

/** The map that this layer lies on. Layers are children of `GeoMap` and appear once its style stands. */
export function useGeoMap(): GeoMapState {
  const state = useContext(GeoMapContext)
  if (!state) throw new Error('A layer of the map needs a GeoMap above it')
  return state
}
