import { type Hash, hashSize, perfectRoot, sha256 } from '../merkle/hash.ts'
import { fullWidth, type Tile } from '../tiles/tile.ts'
import { type Tree, treeRoot } from './tree.ts'

export interface Appended {
  readonly tree: Tree
  readonly root: Uint8Array
  /** Every tile that is new or has become wider, by level and index: full ones, and the partial one of the new size. */
  readonly tiles: readonly Tile[]
}

/**
 * The tree with these leaves behind its own. Pure: reads nothing but the tree's edge, and changes nothing.
 *
 * @param leafHashes 32 bytes each, in order
 * @throws RangeError for a hash of another length
 */
export function append(tree: Tree, leafHashes: readonly Uint8Array[], hash: Hash = sha256): Appended {
  if (leafHashes.some(({ length }) => length !== hashSize)) throw new RangeError('a leaf hash has 32 bytes')
  const edge = [...tree.edge]
  const tiles: Tile[] = []
  let incoming = leafHashes
  for (let level = 0; incoming.length > 0; level++) {
    const first = Math.floor(tree.size / fullWidth ** (level + 1))
    const filled = fill(edge[level] ?? new Uint8Array(0), incoming)
    filled.forEach((data, at) => {
      const width = data.length / hashSize
      if (width > 0) tiles.push({ level, index: first + at, width, data })
    })
    edge[level] = filled.at(-1) ?? new Uint8Array(0)
    incoming = filled.slice(0, -1).map((full) => perfectRoot(full, hash))
  }
  const grown = { size: tree.size + leafHashes.length, edge }
  return { tree: grown, root: treeRoot(grown, hash), tiles }
}

/** The tile's hashes and those behind it, cut into full tiles and one partial tile at the end, which may be empty. */
function fill(partial: Uint8Array, incoming: readonly Uint8Array[]): Uint8Array[] {
  const bytes = new Uint8Array(partial.length + incoming.length * hashSize)
  bytes.set(partial)
  let offset = partial.length
  for (const one of incoming) {
    bytes.set(one, offset)
    offset += hashSize
  }
  const tileSize = fullWidth * hashSize
  const tiles: Uint8Array[] = []
  // Slices, not views: the edge outlives this call, and must not hold the whole batch in memory.
  for (let start = 0; start <= bytes.length; start += tileSize)
    tiles.push(bytes.slice(start, start + tileSize))
  return tiles
}
