import { lazy } from 'react'

const load = () => import('@heimdall/ui/world-map')

/** The map is half of what this page loads, so it comes after the list. */
export const WorldMap = lazy(load)
export const WorldOutline = lazy(async () => ({ default: (await load()).WorldOutline }))
