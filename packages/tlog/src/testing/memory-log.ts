import { hashSize } from '../merkle/hash.ts'
import type { ReadTile, TileId } from '../tiles/tile.ts'
import { append } from '../tree/append.ts'
import { emptyTree, type Tree } from '../tree/tree.ts'

export interface MemoryLog {
  /** Roots of every size that the log had, by size. */
  readonly roots: ReadonlyMap<number, Uint8Array>
  readonly tree: Tree
  add(leafHashes: readonly Uint8Array[]): void
  readonly readTile: ReadTile
  /** What was read since the last call. */
  takeReads(): TileId[]
}

/** A log in memory that keeps the widest version of each tile, as a store would. */
export function memoryLog(): MemoryLog {
  const tiles = new Map<string, Uint8Array>()
  const roots = new Map<number, Uint8Array>()
  let tree = emptyTree
  let reads: TileId[] = []
  const add = (leafHashes: readonly Uint8Array[]) => {
    const appended = append(tree, leafHashes)
    tree = appended.tree
    roots.set(tree.size, appended.root)
    for (const tile of appended.tiles) tiles.set(`${tile.level}/${tile.index}`, tile.data)
  }
  add([])
  return {
    roots,
    get tree() {
      return tree
    },
    add,
    async readTile(level, index, width) {
      reads.push({ level, index, width })
      return tiles.get(`${level}/${index}`)?.slice(0, width * hashSize) ?? new Uint8Array(0)
    },
    takeReads() {
      const taken = reads
      reads = []
      return taken
    },
  }
}
