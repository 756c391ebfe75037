import { MalformedError } from '../errors.ts'
import { consistencyPath } from '../merkle/consistency-path.ts'
import { type Hash, hashSize, sha256 } from '../merkle/hash.ts'
import { inclusionPath } from '../merkle/inclusion-path.ts'
import type { Range } from '../merkle/range.ts'
import { rangeRoot } from '../merkle/range-root.ts'
import { type ReadTile, type TileId, tilesOf } from '../tiles/tile.ts'

/**
 * The inclusion proof of a leaf, from its sibling up (RFC 9162, section 2.1.3.1).
 *
 * @param readTile called once for each tile of `tilesForInclusion`, all at once
 * @throws RangeError unless 0 <= index < size
 * @throws MalformedError when a tile is not as long as asked for; and whatever `readTile` throws
 */
export function proveInclusion(
  index: number,
  size: number,
  readTile: ReadTile,
  hash: Hash = sha256,
): Promise<Uint8Array[]> {
  return hashRanges(inclusionPath(index, size), size, readTile, hash)
}

/**
 * The proof that a tree grew from `oldSize` to `newSize` leaves (RFC 9162, section 2.1.4.1): nothing from 0, and
 * nothing when it did not grow.
 *
 * @throws RangeError unless 0 <= oldSize <= newSize
 * @throws MalformedError as `proveInclusion`
 */
export function proveConsistency(
  oldSize: number,
  newSize: number,
  readTile: ReadTile,
  hash: Hash = sha256,
): Promise<Uint8Array[]> {
  return hashRanges(consistencyPath(oldSize, newSize), newSize, readTile, hash)
}

/** The tiles that the inclusion proof is made of. @throws RangeError as `proveInclusion` */
export function tilesForInclusion(index: number, size: number): TileId[] {
  return tilesOf(inclusionPath(index, size), size)
}

/** The tiles that the consistency proof is made of. @throws RangeError as `proveConsistency` */
export function tilesForConsistency(oldSize: number, newSize: number): TileId[] {
  return tilesOf(consistencyPath(oldSize, newSize), newSize)
}

async function hashRanges(
  ranges: readonly Range[],
  size: number,
  readTile: ReadTile,
  hash: Hash,
): Promise<Uint8Array[]> {
  const read = async ({ level, index, width }: TileId) => {
    const data = await readTile(level, index, width)
    if (data.length !== width * hashSize) throw new MalformedError(`tile ${level}/${index} has another width`)
    return [`${level}/${index}`, data] as const
  }
  const tiles = new Map(await Promise.all(tilesOf(ranges, size).map(read)))
  const none = new Uint8Array(0)
  const tileData = (level: number, index: number) => tiles.get(`${level}/${index}`) ?? none
  return ranges.map((range) => rangeRoot(range, tileData, hash))
}
