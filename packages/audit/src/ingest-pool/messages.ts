import type { SharedGeo } from '../geo/index.ts'
import type { AuditRecord } from '../record.ts'
import type { IngestAnswer, IngestSource } from '../writer/ingest.ts'
import type { BatchFormat } from '../writer/read-batch.ts'

/** What a thread needs to write events by itself. */
export interface ThreadStart {
  timeseriesUrl: string
  masterKeys: readonly Uint8Array[]
  /** Read by all threads at the same place in memory. */
  geo: SharedGeo | null
}

export interface BatchBody {
  /** The body in pieces, in the order in which they came. */
  chunks: readonly Uint8Array[]
  format: BatchFormat
  source: IngestSource
}

export type ToThread =
  | ({ kind: 'write'; id: number } & BatchBody)
  /** Events of many requests that share a commit. */
  | { kind: 'append'; id: number; records: readonly AuditRecord[] }
  | { kind: 'stop' }

export type FromThread =
  | { kind: 'ready' }
  | { kind: 'answer'; id: number; answer: IngestAnswer }
  | { kind: 'appended'; id: number }
  /** Errors do not pass from thread to thread as they are; the code tells whether to try again. */
  | { kind: 'failure'; id: number; message: string; code: string | null }
