import { begin, type Sql } from '@heimdall/db'
import { append, loadTree, type Tile, type Tree, treeRoot } from '@heimdall/tlog'
import { createWorker, type Worker } from '../worker.ts'
import { tileReader } from './read-tile.ts'
import { sha256 } from './sha256.ts'

export interface SealerOptions {
  sql: Sql
  /** Called after every run that sealed something, with the number of leaves there are now. */
  onSealed(size: number): void
  onError(error: unknown): void
}

export interface Sealed {
  sealed: number
  size: number
}

/** Events of one run; a single commit may hold up to 5,000, so a run can be as much longer. */
const runLimit = 10_000
/** A run of this length leaves more behind. */
const longRun = 5_000

/**
 * Gives durable events their place in the log: number, leaf, tiles and root. Any process may run it: the head's row
 * lock lets one in at a time, and what it reads there is what the one before it committed. It looks by itself now and
 * then, for a process may die between its append and its run.
 */
export function createSealer({ sql, onSealed, onError }: SealerOptions): Worker {
  const sealPending = createSeal(sql)
  return createWorker({
    pollMs: 250,
    // Under load a run seals what has gathered meanwhile, rather than every event by itself.
    pauseMs: 15,
    onError,
    async step() {
      const { sealed, size } = await sealPending()
      if (sealed > 0) onSealed(size)
      return sealed >= longRun
    },
  })
}

/** One run. Remembers the edge of the tree from run to run, and reads it anew when another process has sealed. */
export function createSeal(sql: Sql): () => Promise<Sealed> {
  let known: { tree: Tree; root: Buffer } | null = null
  return async () => {
    const [waiting] = await sql<{ any: boolean }[]>`SELECT EXISTS (SELECT FROM audit_pending) AS any`
    if (!waiting?.any) return { sealed: 0, size: 0 }
    const next = await begin(sql, async (tx) => {
      // The lock comes first and in a statement of its own: the next one must see what its last holder committed.
      const [head] = await tx<{ size: string; root: Buffer }[]>`
        SELECT size, root_hash AS root FROM audit_head FOR UPDATE`
      if (!head) throw new Error('The log has no head')
      const size = Number(head.size)
      const leaves = await number(tx, size)
      const isKnown = known !== null && known.tree.size === size && known.root.equals(head.root)
      const tree = isKnown && known ? known.tree : await loadVerified(tx, size, head.root)
      const grown = append(tree, leaves, sha256)
      await storeTiles(tx, grown.tiles)
      const root = Buffer.from(grown.root)
      await tx`UPDATE audit_head SET size = ${grown.tree.size}, root_hash = ${root}`
      return { tree: grown.tree, root, sealed: leaves.length }
    })
    known = next
    return { sealed: next.sealed, size: next.tree.size }
  }
}

/** Moves pending events to the leaves, in the order of their commits, and answers their hashes. */
async function number(tx: Sql, size: number): Promise<Uint8Array[]> {
  const batches = await tx<{ hashes: Buffer }[]>`
    WITH waiting AS (
      SELECT batch_id, sum(cardinality(ids)) OVER (ORDER BY batch_id) - cardinality(ids) AS before
      FROM (SELECT batch_id, ids FROM audit_pending ORDER BY batch_id LIMIT ${runLimit}) AS oldest
    ), drained AS (
      DELETE FROM audit_pending
      WHERE batch_id IN (SELECT batch_id FROM waiting WHERE before < ${runLimit})
      RETURNING batch_id, ids, created_ats, leaf_hashes
    ), leaves AS (
      INSERT INTO audit_leaves (leaf_index, event_id, created_at)
      SELECT ${size}::bigint + row_number() OVER (ORDER BY batch_id, place) - 1, id, at
      FROM drained, unnest(ids, created_ats) WITH ORDINALITY AS event(id, at, place)
    )
    SELECT leaf_hashes AS hashes FROM drained ORDER BY batch_id`
  return batches.flatMap(({ hashes }) =>
    Array.from({ length: hashes.length / 32 }, (_, index) => hashes.subarray(index * 32, index * 32 + 32)),
  )
}

/** Never builds on tiles that are not those of the head: that would sign what nobody has seen. */
async function loadVerified(tx: Sql, size: number, root: Buffer): Promise<Tree> {
  const tree = await loadTree(size, tileReader(tx))
  if (!root.equals(treeRoot(tree, sha256))) throw new Error('The tiles of the log are not those of its head')
  return tree
}

async function storeTiles(tx: Sql, tiles: readonly Tile[]): Promise<void> {
  await tx`
    INSERT INTO audit_tiles (level, index, width, data)
    SELECT level, index, width, decode(data, 'hex')
    FROM unnest(
      ${tiles.map((tile) => String(tile.level))}::text[]::smallint[],
      ${tiles.map((tile) => String(tile.index))}::text[]::bigint[],
      ${tiles.map((tile) => String(tile.width))}::text[]::smallint[],
      ${tiles.map((tile) => Buffer.from(tile.data).toString('hex'))}::text[]
    ) AS tile(level, index, width, data)
    ON CONFLICT (level, index) DO UPDATE SET width = excluded.width, data = excluded.data`
}
