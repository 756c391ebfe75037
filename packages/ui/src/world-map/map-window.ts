/** Middle and size of a country on the map. */
export type CountryPlace = readonly [x: number, y: number, across: number, down: number]

const ratio = 5 / 2
/** A small country needs its neighbours to be recognised by. */
const narrowest = 260

/** The part of the map around a country: x, y, width and height, never beyond the map's edges. */
export function windowAround(place: CountryPlace | undefined, map: { width: number; height: number }) {
  const [x, y, across, down] = place ?? [map.width / 2, map.height / 2, map.width, map.height]
  const widest = Math.min(map.width, map.height * ratio)
  const width = Math.min(widest, Math.max(narrowest, across * 2.2, down * 1.6 * ratio))
  const height = width / ratio
  const within = (start: number, size: number, end: number) => Math.min(end - size, Math.max(0, start))
  return {
    x: within(x - width / 2, width, map.width),
    y: within(y - height / 2, height, map.height),
    width,
    height,
  }
}
