import type { Sql } from '@heimdall/db'
import type { AuditRecord } from '../record.ts'
import { NoSuchTile, tileReader } from '../sequence/read-tile.ts'
import { publishedCheckpoint } from './checkpointer.ts'
import { eraseSubject } from './erase-subject.ts'
import type { KeyWrap } from './key-wrap.ts'
import { type EventProof, proveEvent } from './prove-event.ts'
import { readEntryBundle } from './read-entries.ts'
import { type LogSigner, loadSigner } from './signer.ts'
import type { SubjectKeys } from './subject-keys.ts'
import { type Verified, verifyLog } from './verify-log.ts'

export interface AuditLogOptions {
  sql: Sql
  keys: SubjectKeys
  /** The same for what anybody may ask for. */
  readSql: Sql
  readKeys: SubjectKeys
  wrap: KeyWrap
  randomBytes(size: number): Uint8Array
  now(): Date
  /** Name of a log that has none yet: a URL without scheme. */
  origin: string
}

/** The log as it is shown to the world, and what is done to it as a whole. */
export interface AuditLog {
  /** Made at the first time. */
  signer(): Promise<LogSigner>
  /** The newest signed note; null while the log is empty. */
  checkpoint(): Promise<string | null>
  /** `width` hashes of a tile; null when the tree is not that large. */
  tile(level: number, index: number, width: number): Promise<Uint8Array | null>
  /** `width` entries; null when they are not there yet, or their events not any more. */
  entries(index: number, width: number): Promise<Uint8Array | null>
  /** `hidesRequest`: without what opens address, device and place. */
  prove(
    event: { id: string; createdAt: Date },
    options: { hidesRequest: boolean },
  ): Promise<EventProof | null>
  /** Against the log's own key unless another is given, and against checkpoints that were kept elsewhere. */
  verify(options: {
    verifierKey?: string
    kept?: readonly string[]
    onProgress?(done: number, size: number): void
  }): Promise<Verified>
  /** Answers how many events were touched. See `eraseSubject`. */
  erase(subject: string, event: AuditRecord): Promise<number>
}

export function createAuditLog(options: AuditLogOptions): AuditLog {
  const { sql, keys, readSql } = options
  const reading = { sql: readSql, keys: options.readKeys }
  let loading: Promise<LogSigner> | null = null
  function signer(): Promise<LogSigner> {
    loading ??= loadSigner(options).catch((error: unknown) => {
      loading = null
      throw error
    })
    return loading
  }
  return {
    signer,
    checkpoint: async () => (await publishedCheckpoint(readSql))?.note ?? null,
    tile: (level, index, width) =>
      tileReader(readSql)(level, index, width).catch((error: unknown) => {
        if (error instanceof NoSuchTile) return null
        throw error
      }),
    entries: (index, width) => readEntryBundle(reading, index, width),
    prove: (event, { hidesRequest }) => proveEvent(reading, event, hidesRequest),
    verify: async ({ verifierKey, kept = [], onProgress }) =>
      verifyLog({
        sql,
        keys,
        kept,
        verifierKey: verifierKey ?? (await signer()).verifierKey,
        ...(onProgress ? { onProgress } : {}),
      }),
    erase: (subject, event) => eraseSubject({ ...options, subject, event }),
  }
}
