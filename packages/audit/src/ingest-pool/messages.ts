import type { SharedGeo } from '../geo/index.ts'
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
  bytes: Uint8Array
  format: BatchFormat
  source: IngestSource
}

export type ToThread = ({ kind: 'write'; id: number } & BatchBody) | { kind: 'stop' }

export type FromThread =
  | { kind: 'answer'; id: number; answer: IngestAnswer }
  /** Nobody foresaw this. */
  | { kind: 'failure'; id: number; message: string }
