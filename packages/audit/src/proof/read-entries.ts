import type { Sql } from '@heimdall/db'
import { encodeEntries } from '@heimdall/tlog'
import { readLeaves } from './read-leaves.ts'
import { rebuildEntries } from './rebuild-entries.ts'
import type { SubjectKeys } from './subject-keys.ts'

const tileWidth = 256

/**
 * An entry bundle of C2SP tlog-tiles: the entries of 256 leaves, or of the first `width` of them. They hold nothing
 * private. Null when an event of it is not there yet, or has been dropped by retention.
 */
export async function readEntryBundle(
  { sql, keys }: { sql: Sql; keys: SubjectKeys },
  index: number,
  width: number,
): Promise<Uint8Array | null> {
  const leaves = await readLeaves(sql, index * tileWidth, index * tileWidth + width)
  const rows = leaves.flatMap(({ row }) => row ?? [])
  if (rows.length !== width) return null
  const rebuilt = await rebuildEntries(sql, keys, rows)
  return encodeEntries(rebuilt.map(({ entry }) => Buffer.from(entry)))
}
