import { MalformedError } from '../errors.ts'
import { emptyRoot, type Hash, hashSize, sha256 } from '../merkle/hash.ts'
import { rangeRoot } from '../merkle/range-root.ts'
import { partialTiles, type ReadTile } from '../tiles/tile.ts'

/** All that is needed of a tree for it to grow: at most 8 kB a level. */
export interface Tree {
  /** Leaves. */
  readonly size: number
  /** `edge[level]`: the hashes of that level's partial tile, empty where every tile is full. */
  readonly edge: readonly Uint8Array[]
}

export const emptyTree: Tree = { size: 0, edge: [] }

/** The root of the tree, at most 255 hashes a level (RFC 9162, section 2.1.1). */
export function treeRoot(tree: Tree, hash: Hash = sha256): Uint8Array {
  if (tree.size === 0) return emptyRoot(hash)
  const none = new Uint8Array(0)
  return rangeRoot({ start: 0, end: tree.size }, (level) => tree.edge[level] ?? none, hash)
}

/**
 * The tree of `size` leaves from its stored tiles. Whether they are the right ones only its root tells.
 *
 * @throws MalformedError when a tile is not as long as asked for
 */
export async function loadTree(size: number, readTile: ReadTile): Promise<Tree> {
  const edge: Uint8Array[] = []
  for (const { level, index, width } of partialTiles(size)) {
    const data = await readTile(level, index, width)
    if (data.length !== width * hashSize) throw new MalformedError(`tile ${level}/${index} has another width`)
    while (edge.length < level) edge.push(new Uint8Array(0))
    edge.push(data)
  }
  return { size, edge }
}
