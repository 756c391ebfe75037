import type { Sql } from '@heimdall/db'
import type { ReadTile } from '@heimdall/tlog'

export class NoSuchTile extends Error {
  override name = 'NoSuchTile'
}

/** Reads tiles of the tree. A tile that has become wider since still begins with what it held. */
export const tileReader =
  (sql: Sql): ReadTile =>
  async (level, index, width) => {
    const [tile] = await sql<{ data: Buffer }[]>`
      SELECT data FROM audit_tiles WHERE level = ${level} AND index = ${index} AND width >= ${width}`
    if (!tile) throw new NoSuchTile(`The log has no tile ${level}/${index} of width ${width}`)
    return tile.data.subarray(0, width * 32)
  }
