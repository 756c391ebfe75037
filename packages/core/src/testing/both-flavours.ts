import type { Sql } from '@heimdall/db'
import { describeNeeding, timescaleAvailable } from '@heimdall/db/testing'
import { describe } from 'vitest'

/** Runs the same tests with time series on native partitions and, where there is one, on TimescaleDB. */
export function onBothFlavours(name: string, suite: (timescale: boolean) => void): void {
  describe(`${name}, on native partitions`, () => suite(false))
  describeNeeding(timescaleAvailable(), `${name}, on TimescaleDB`, () => suite(true))
}

/** Compresses all that is there, as the policy does after a month. Native partitions have nothing of the kind. */
export async function compressChunks(
  sql: Sql,
  table: 'audit_events' | 'gps_positions' | 'gps_fence_events',
): Promise<number> {
  const [found] = await sql<{ has: boolean }[]>`
    SELECT EXISTS (SELECT FROM pg_extension WHERE extname = 'timescaledb') AS has`
  if (!found?.has) return 0
  const chunks = await sql`
    SELECT compress_chunk(chunk, if_not_compressed => true) FROM show_chunks(${table}) AS chunk`
  return chunks.length
}
