import { perfectSubtrees, type Range, type Subtree } from '../merkle/range.ts'

/** Which tile, and how many of its hashes: 1 to 256. A tile of fewer than 256 is partial. */
export interface TileId {
  readonly level: number
  readonly index: number
  readonly width: number
}

export interface Tile extends TileId {
  /** `width` hashes of 32 bytes. A wider tile of the same place begins with them. */
  readonly data: Uint8Array
}

/** Reads exactly `width` hashes of a tile, as one array; a store that holds a wider tile cuts it. */
export type ReadTile = (level: number, index: number, width: number) => Promise<Uint8Array>

/** The height of a tile's own tree, and with that its full width. */
const tileHeight = 8
export const fullWidth = 2 ** tileHeight

/** How many hashes of `level` stand in a tree of `size` leaves: one for each full tile of the level below. */
function hashesAt(level: number, size: number): number {
  return Math.floor(size / fullWidth ** level)
}

/** How many hashes that tile has in a tree of `size` leaves, 0 to 256 (C2SP tlog-tiles). */
export function tileWidth(level: number, index: number, size: number): number {
  return Math.max(0, Math.min(fullWidth, hashesAt(level, size) - index * fullWidth))
}

/** The partial tiles of a tree of `size` leaves, at most one a level: its right edge. */
export function partialTiles(size: number): TileId[] {
  const tiles: TileId[] = []
  for (let level = 0; hashesAt(level, size) > 0; level++) {
    const index = Math.floor(hashesAt(level, size) / fullWidth)
    const width = tileWidth(level, index, size)
    if (width > 0) tiles.push({ level, index, width })
  }
  return tiles
}

/** The hashes that a subtree's root is made of: `count` of them from `offset` in one tile. */
export function locate(subtree: Subtree): { level: number; index: number; offset: number; count: number } {
  const level = Math.floor(subtree.height / tileHeight)
  const count = 2 ** (subtree.height % tileHeight)
  const first = subtree.index * count
  return { level, index: Math.floor(first / fullWidth), offset: first % fullWidth, count }
}

/** The tiles that hold what is needed to hash these ranges in a tree of `size` leaves, each once. */
export function tilesOf(ranges: readonly Range[], size: number): TileId[] {
  const tiles = new Map<string, TileId>()
  for (const subtree of ranges.flatMap(perfectSubtrees)) {
    const { level, index } = locate(subtree)
    tiles.set(`${level}/${index}`, { level, index, width: tileWidth(level, index, size) })
  }
  return [...tiles.values()]
}
