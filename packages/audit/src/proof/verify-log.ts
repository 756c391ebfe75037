import type { Sql } from '@heimdall/db'
import {
  append,
  emptyTree,
  parseVerifierKey,
  partialTiles,
  type Tile,
  type Tree,
  treeRoot,
} from '@heimdall/tlog'
import { tileReader } from '../sequence/read-tile.ts'
import { sha256 } from '../sequence/sha256.ts'
import { checkCheckpoint, checkpointsBetween, readKept } from './check-checkpoints.ts'
import { checkLeaves, type LogProblem, problem } from './check-leaves.ts'
import { findUnlogged } from './find-unlogged.ts'
import type { SubjectKeys } from './subject-keys.ts'

export interface VerifyOptions {
  sql: Sql
  keys: SubjectKeys
  /** Of the log, known from elsewhere than this database: who can write there could sign with a key of their own. */
  verifierKey: string
  /** Signed notes that somebody has kept elsewhere: a log that was written anew can't have come from them. */
  kept?: readonly string[]
  onProgress?(done: number, size: number): void
}

export interface Verified {
  size: number
  /** Leaves whose events retention has dropped: their hashes are in the tree, their rows are gone. */
  dropped: number
  checkpoints: number
  /** The first thing that is not as it must be; null when all is. */
  problem: LogProblem | null
}

/** A multiple of a tile's width, so that every page ends with whole tiles. */
const pageSize = 2_048

/**
 * Walks everything: rows against entries, entries against leaves, leaves against tiles, tiles against the head, and
 * every signed checkpoint against the tree as it was then.
 */
export async function verifyLog(options: VerifyOptions): Promise<Verified> {
  const { sql } = options
  const verifier = parseVerifierKey(options.verifierKey)
  const [head] = await sql<{ size: string; root: Buffer }[]>`SELECT size, root_hash AS root FROM audit_head`
  const size = Number(head?.size ?? 0)
  const result: Verified = { size, dropped: 0, checkpoints: 0, problem: null }
  const kept = readKept(options.kept ?? [], verifier, size)
  if ('message' in kept) return { ...result, problem: kept }
  let tree: Tree = emptyTree
  for (let from = 0; from < size; from = tree.size) {
    const to = Math.min(size, from + pageSize)
    const page = await checkLeaves(options, from, to)
    result.dropped += page.dropped
    if (page.problem) return { ...result, problem: page.problem }
    let done = from
    const checkpoints = [...(await checkpointsBetween(sql, from, to)), ...kept.between(from, to)]
    for (const checkpoint of [...checkpoints.sort((one, other) => one.size - other.size), null]) {
      const end = checkpoint?.size ?? to
      const grown = append(tree, page.hashes.slice(done - from, end - from), sha256)
      const differing = await differingTile(
        sql,
        grown.tiles.filter(({ width }) => width === 256),
      )
      if (differing) return { ...result, problem: differing }
      tree = grown.tree
      done = end
      const wrong = checkpoint && checkCheckpoint(checkpoint, treeRoot(tree, sha256), verifier)
      if (wrong) return { ...result, problem: wrong }
      if (checkpoint) result.checkpoints++
    }
    options.onProgress?.(to, size)
  }
  const edge = partialTiles(size).map((id) => ({ ...id, data: tree.edge[id.level] ?? new Uint8Array(0) }))
  result.problem =
    (await differingTile(sql, edge)) ??
    (head?.root.equals(treeRoot(tree, sha256))
      ? await findUnlogged(sql)
      : problem('head', `The root of the ${size} leaves is not the one in the head`))
  return result
}

async function differingTile(sql: Sql, tiles: readonly Tile[]): Promise<LogProblem | null> {
  const read = tileReader(sql)
  for (const { level, index, width, data } of tiles) {
    const stored = await read(level, index, width).catch(() => null)
    if (stored === null || !Buffer.from(data).equals(stored)) {
      return problem('tile', `Tile ${level}/${index} does not follow from the leaves below it`)
    }
  }
  return null
}
