import type { Ingest, IngestAnswer } from '../writer/ingest.ts'
import { readBatch } from '../writer/read-batch.ts'
import { bytesOf } from './bytes-of.ts'
import type { IngestPool } from './ingest-pool.ts'
import type { BatchBody } from './messages.ts'

export interface BatchWriter {
  /** Answers once the events of the body are durable. All of them are written, or none. */
  write(body: BatchBody): Promise<IngestAnswer>
}

/** Below this a batch is written sooner than it is handed to a thread, and shares a commit with others. */
const largeBytes = 16 * 1024

/** Small bodies are read here, large ones by threads. */
export function createBatchWriter(options: {
  ingest: Ingest
  pool: IngestPool | null
  onAppended(): void
}): BatchWriter {
  const { ingest, pool } = options
  return {
    async write(body) {
      if (pool && bytesOf(body.chunks) >= largeBytes) {
        const answer = await pool.write(body)
        if (answer.ok) options.onAppended()
        return answer
      }
      const batch = readBatch(Buffer.concat(body.chunks).toString(), body.format)
      return batch.ok
        ? ingest.write(batch.events, body.source)
        : { ok: false, reason: 'invalid', issues: batch.issues }
    },
  }
}
