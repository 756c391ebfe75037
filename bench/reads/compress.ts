import { connect } from '@heimdall/db'
import type { Report } from '../result.ts'

/** Compresses what is as old as the policy asks for, and says what that saves. */
export async function compressOld(url: string, log: (line: string) => void): Promise<Report> {
  const { sql, close } = connect(url, { name: 'bench fill', maxConnections: 1, statementTimeoutMs: 0 })
  try {
    log('compressing what is older than 30 days')
    await sql`SELECT compress_chunk(chunk, true) FROM show_chunks('audit_events', older_than => interval '30 days') AS chunk`
    await sql`VACUUM (ANALYZE) audit_events`
    const [size] = await sql<{ before: string; after: string }[]>`
      SELECT sum(before_compression_total_bytes) AS before, sum(after_compression_total_bytes) AS after
      FROM hypertable_columnstore_stats('audit_events')`
    const [before, after] = [Number(size?.before), Number(size?.after)]
    const megabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20).toLocaleString('en')} MiB`
    return [
      ['columnstore: chunks before, with their indexes', megabytes(before)],
      ['columnstore: the same, compressed', megabytes(after)],
      ['compression ratio', `${(before / after).toFixed(1)}×`],
    ]
  } finally {
    await close()
  }
}
