/**
 * The map is heavy: the rest of a trip does not wait for it. Whoever opens a trip begins to load it beside the trip itself, and the
 * world that it lies in.
 */
export async function loadWayMap() {
  const wayMap = await import('./way-map.tsx')
  wayMap.prepareMap()
  return wayMap
}
