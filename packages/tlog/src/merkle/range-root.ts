import { locate } from '../tiles/tile.ts'
import { type Hash, hashSize, nodeHash, perfectRoot } from './hash.ts'
import { perfectSubtrees, type Range } from './range.ts'

/**
 * The Merkle Tree Hash of the leaves of a range that is not empty, from tiles alone.
 *
 * @param tileData the hashes of a tile, in one array; only asked for those that `tilesOf` names
 */
export function rangeRoot(
  range: Range,
  tileData: (level: number, index: number) => Uint8Array,
  hash: Hash,
): Uint8Array {
  const roots = perfectSubtrees(range).map((subtree) => {
    const { level, index, offset, count } = locate(subtree)
    const hashes = tileData(level, index).subarray(offset * hashSize, (offset + count) * hashSize)
    return perfectRoot(hashes, hash)
  })
  return roots.reduceRight((right, left) => nodeHash(left, right, hash))
}
