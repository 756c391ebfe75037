import { createHmac } from 'node:crypto'
import { type Point, wrapLongitude } from '@heimdall/geo'

/** A kilometre of latitude, in degrees. */
const step = 1_000 / 111_195
/** How far a border may lie from where it seems to, in parts of a cell. */
const raggedness = 0.2

/**
 * The centre of the cell of a kilometre in which a point lies. Whoever sees a device change from one cell to the next would
 * know that it is on the border: so borders lie up to 200 m elsewhere, by a secret. They lie there for good: were they
 * drawn anew from day to day, the share of days in one cell would tell how near to the border a home is.
 */
export function snapToGrid(point: Point, key: Uint8Array): Point {
  const border = (direction: string, row: number, column: number) => {
    const bytes = createHmac('sha256', key).update(`grid ${direction} ${row} ${column}`).digest()
    return (bytes.readUInt32BE(0) / 2 ** 32 - 0.5) * 2 * raggedness
  }
  const y = point.latitude / step
  const nominal = Math.floor(y)
  const coarseColumn = Math.floor(point.longitude / widthOf(nominal))
  const row = cellOf(y, (index) => border('row', index, coarseColumn))
  const x = point.longitude / widthOf(row)
  const column = cellOf(x, (index) => border('column', row, index))
  return {
    latitude: Math.max(-90, Math.min(90, (row + 0.5) * step)),
    longitude: wrapLongitude((column + 0.5) * widthOf(row)),
  }
}

/** Degrees of longitude that make a kilometre there; near the poles cells are wider instead of ever more. */
const widthOf = (row: number): number => step / Math.max(0.02, Math.cos(((row + 0.5) * step * Math.PI) / 180))

/** `border(n)` says how far the border below cell n is off, in cells. */
function cellOf(value: number, border: (index: number) => number): number {
  const cell = Math.floor(value)
  const inside = value - cell
  if (inside < border(cell)) return cell - 1
  return inside >= 1 + border(cell + 1) ? cell + 1 : cell
}
