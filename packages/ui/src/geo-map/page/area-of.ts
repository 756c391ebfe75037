import type { Bounds } from '../map-view.ts'

export type MapArea = { zoom: number; box: { west: number; south: number; east: number; north: number } }

/**
 * What to ask the server for when this part of the world is shown: whole zooms, and a box that is larger and whose edges lie on
 * a grid, so that moving the map a little asks for nothing new.
 */
export function areaOf(zoom: number, [west, south, east, north]: Bounds): MapArea {
  const level = Math.max(0, Math.min(20, Math.ceil(zoom)))
  const grid = 360 / 2 ** level
  const [left, right] = [Math.floor(west / grid - 0.5) * grid, Math.ceil(east / grid + 0.5) * grid]
  const isWhole = level <= 2 || (east >= west ? right - left : right - left + 360) >= 360
  const whole = { west: -180, east: 180 }
  return {
    zoom: level,
    box: {
      ...(isWhole ? whole : { west: wrap(left), east: wrap(right) }),
      south: Math.max(-85, Math.floor(south / grid - 0.5) * grid),
      north: Math.min(85, Math.ceil(north / grid + 0.5) * grid),
    },
  }
}

const wrap = (longitude: number): number =>
  longitude < -180 ? longitude + 360 : longitude > 180 ? longitude - 360 : longitude
