import { MalformedError } from '../errors.ts'
import { parseDecimal } from '../text/decimal.ts'
import { fullWidth } from './tile.ts'

/** A tile of hashes, or the bundle of the entries below a tile of level 0. */
export interface TilePath {
  /** 0 to 63, or `entries`. */
  readonly level: number | 'entries'
  readonly index: number
  /** 1 to 256. */
  readonly width: number
}

const maxLevel = 63

/**
 * `tile/<L>/<N>[.p/<W>]` or `tile/entries/<N>[.p/<W>]` (C2SP tlog-tiles), without a slash in front.
 * Index 1234067 is `x001/x234/067`, so that no file is in the way of a folder.
 *
 * @throws RangeError for a level, index or width that no tile has
 */
export function formatTilePath({ level, index, width }: TilePath): string {
  if (level !== 'entries' && !isWithin(level, 0, maxLevel)) throw new RangeError(`no tile level ${level}`)
  if (!isWithin(index, 0, Number.MAX_SAFE_INTEGER)) throw new RangeError(`no tile index ${index}`)
  if (!isWithin(width, 1, fullWidth)) throw new RangeError(`no tile width ${width}`)
  const digits = String(index)
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/.{3}/g) ?? []
  const name = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/')
  return `tile/${level}/${name}${width < fullWidth ? `.p/${width}` : ''}`
}

/**
 * The inverse of `formatTilePath`: one path a tile, so no leading zeroes or groups.
 *
 * @throws MalformedError
 */
export function parseTilePath(path: string): TilePath {
  const match = pattern.exec(path)
  const [, levelText = '', indexText = '', widthText] = match ?? []
  if (match === null) throw new MalformedError('not a tile path')
  const level = levelText === 'entries' ? levelText : parseDecimal(levelText)
  const index = Number(indexText.replaceAll(/[x/]/g, ''))
  const width = widthText === undefined ? fullWidth : parseDecimal(widthText)
  const known =
    (level === 'entries' || level <= maxLevel) && Number.isSafeInteger(index) && isWithin(width, 1, fullWidth)
  if (!known || formatTilePath({ level, index, width }) !== path) throw new MalformedError('not a tile path')
  return { level, index, width }
}

// Six groups hold more than 2^53.
const pattern = /^tile\/(entries|[0-9]{1,2})\/((?:x[0-9]{3}\/){0,5}[0-9]{3})(?:\.p\/([0-9]{1,3}))?$/

function isWithin(value: number, low: number, high: number): boolean {
  return Number.isSafeInteger(value) && value >= low && value <= high
}
