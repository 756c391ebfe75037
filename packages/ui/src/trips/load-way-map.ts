/** The map is heavy: the rest of a trip does not wait for it. Whoever opens a trip begins to load it beside the trip itself. */
export const loadWayMap = () => import('./way-map.tsx')
