import type { AuditRecord } from '../record.ts'

/** What one request wants written: all of it, or none. */
export interface WriteRequest {
  records: readonly AuditRecord[]
  idempotency: { keyHash: Buffer; requestHash: Buffer } | null
  /** Whether the sender chose ids: those may be there already, or even be another's. */
  choosesIds: boolean
}

export interface Written {
  outcome: 'written'
  ids: readonly string[]
  added: number
}
export type WriteResult =
  | Written
  /** The same key, the same request: the first answer. */
  | { outcome: 'replayed'; ids: readonly string[]; added: number }
  /** The same key, another request. */
  | { outcome: 'key-reused' }
