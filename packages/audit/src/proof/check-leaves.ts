import type { Sql } from '@heimdall/db'
import { tileReader } from '../sequence/read-tile.ts'
import { readLeaves, type StoredLeaf } from './read-leaves.ts'
import { rebuildEntries } from './rebuild-entries.ts'
import type { SubjectKeys } from './subject-keys.ts'

export interface LogProblem {
  part: 'row' | 'leaf' | 'tile' | 'head' | 'checkpoint'
  message: string
}

export const problem = (part: LogProblem['part'], message: string): LogProblem => ({ part, message })

interface CheckedLeaves {
  hashes: Uint8Array[]
  dropped: number
  problem: LogProblem | null
}

/** Leaves of one page against their rows, and against the tiles that hold their hashes. */
export async function checkLeaves(
  { sql, keys }: { sql: Sql; keys: SubjectKeys },
  from: number,
  to: number,
): Promise<CheckedLeaves> {
  const leaves = await readLeaves(sql, from, to)
  const wrong = (part: LogProblem['part'], message: string) => ({
    hashes: [],
    dropped: 0,
    problem: problem(part, message),
  })
  const gap = leaves.findIndex(({ index }, place) => index !== from + place)
  if (gap >= 0 || leaves.length < to - from) {
    return wrong('leaf', `Leaf ${from + (gap >= 0 ? gap : leaves.length)} is missing`)
  }
  const rebuilt = await rebuildEntries(
    sql,
    keys,
    leaves.flatMap(({ row }) => row ?? []),
  )
  const byId = new Map(rebuilt.map((entry) => [entry.record.id, entry]))
  const hashes = await readHashes(sql, from, to)
  if (!hashes) return wrong('tile', `A tile of the leaves ${from} to ${to - 1} is missing`)
  const droppedBefore = await readDroppedBefore(sql)
  let dropped = 0
  for (const [place, leaf] of leaves.entries()) {
    const inTile = hashes[place]?.toString('hex')
    if (!leaf.row) {
      if (!isDropped(leaf, droppedBefore))
        return wrong('row', `${nameOf(leaf)} is in the log, but its row is gone`)
      dropped++
      continue
    }
    const computed = byId.get(leaf.eventId)?.leafHash
    if (computed !== leaf.row.leaf_hash?.toString('hex') || computed !== inTile) {
      return wrong('row', `${nameOf(leaf)} is not what the log holds of it`)
    }
  }
  return { hashes, dropped, problem: null }
}

const nameOf = ({ index, eventId }: StoredLeaf) => `Event ${eventId} (leaf ${index})`

/** What retention has dropped is missing on purpose; anything else is not. */
const isDropped = ({ createdAt }: StoredLeaf, droppedBefore: number | null) =>
  droppedBefore !== null && Date.parse(createdAt) < droppedBefore

async function readDroppedBefore(sql: Sql): Promise<number | null> {
  const [row] = await sql<{ at: string | null }[]>`SELECT dropped_before AS at FROM audit_retention`
  return row?.at ? Date.parse(row.at) : null
}

async function readHashes(sql: Sql, from: number, to: number): Promise<Buffer[] | null> {
  const read = tileReader(sql)
  const hashes: Buffer[] = []
  for (let first = from; first < to; first += 256) {
    const width = Math.min(256, to - first)
    const data = await read(0, first / 256, width).catch(() => null)
    if (data === null) return null
    const tile = Buffer.from(data)
    for (let place = 0; place < width; place++) hashes.push(tile.subarray(place * 32, place * 32 + 32))
  }
  return hashes
}
