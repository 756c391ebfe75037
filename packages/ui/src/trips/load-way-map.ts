/**
 * The maps of one trip and of several are heavy: the rest of a page does not wait for them. Whoever opens a trip begins to load them
 * beside the trip itself, and the world that it lies in.
 */
export async function loadWayMap() {
  const { default: WayMap, TripsMap, prepareMap } = await import('./way-map.tsx')
  prepareMap()
  return { default: WayMap, TripsMap }
}
