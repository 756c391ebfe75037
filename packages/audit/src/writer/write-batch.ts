import type { Issue } from '@heimdall/contracts'
import type { Sql } from '@heimdall/db'
import type { AuditRecord } from '../record.ts'
import { append } from './append.ts'
import { contradicts } from './contradicts.ts'

/** What one request wants written: all of it, or none. */
export interface WriteRequest {
  records: readonly AuditRecord[]
  idempotency: { keyHash: Buffer; requestHash: Buffer } | null
  /** Several events with ids that the sender chose: one that turns out to be taken undoes them all. */
  choosesIds?: boolean
}

/** Another request took one of the ids in the meantime; nothing was written. */
export class IdTaken extends Error {
  override name = 'IdTaken'
  readonly issues: Issue[]
  constructor(issues: Issue[]) {
    super('An id belongs to another event')
    this.issues = issues
  }
}

export type WriteResult =
  | { outcome: 'written'; ids: readonly string[]; added: number }
  /** The same key, the same request: `ids` are those of the first answer. */
  | { outcome: 'replayed'; ids: readonly string[] }
  /** The same key, another request. */
  | { outcome: 'key-reused' }

/** Writes the requests of one group in one commit. Results are in the order of the requests. */
export async function writeBatch(
  sql: Sql,
  requests: readonly WriteRequest[],
  now: Date,
): Promise<WriteResult[]> {
  const keyed = requests.filter((request) => request.idempotency)
  const checked = requests.filter((request) => request.choosesIds)
  if (keyed.length === 0 && checked.length === 0) {
    const added = await append(sql, firstOfEach(requests))
    return requests.map((request) => written(request, added))
  }
  // postgres.js hands the callback a connection-bound client that lacks only the pool's own methods.
  return sql.begin(async (transaction) => {
    const tx = transaction as unknown as Sql
    const earlier = await claimKeys(tx, keyed, now)
    const fresh = requests.filter((request) => !earlier.has(request))
    const added = await append(tx, firstOfEach(fresh))
    for (const { records } of checked) await refuseTaken(tx, records, added)
    return requests.map((request) => earlier.get(request) ?? written(request, added))
  })
}

/** Looked at once the ids are ours or someone else's for good: whoever held one uncommitted made the append wait. */
async function refuseTaken(
  sql: Sql,
  records: readonly AuditRecord[],
  added: ReadonlySet<string>,
): Promise<void> {
  if (records.every((record) => added.has(record.id))) return
  const issues = await contradicts(sql, records)
  if (issues.length > 0) throw new IdTaken(issues)
}

/** Whoever brings an id first has it, so that one event is written and told to be new once. */
function firstOfEach(requests: readonly WriteRequest[]): AuditRecord[] {
  const first = new Map<string, AuditRecord>()
  for (const record of requests.flatMap((request) => request.records)) {
    if (!first.has(record.id)) first.set(record.id, record)
  }
  return [...first.values()]
}

/** Takes from `added` what this request brought: the same id further on is a duplicate. */
function written(request: WriteRequest, added: Set<string>): WriteResult {
  const ids = request.records.map((record) => record.id)
  return { outcome: 'written', ids, added: ids.filter((id) => added.delete(id)).length }
}

/** Takes the keys that are free. Whoever holds one uncommitted makes us wait, so two at once can not both win. */
async function claimKeys(
  sql: Sql,
  requests: readonly WriteRequest[],
  now: Date,
): Promise<Map<WriteRequest, WriteResult>> {
  const first = new Map<string, WriteRequest>()
  for (const request of requests) {
    const key = hex(request.idempotency?.keyHash)
    if (!first.has(key)) first.set(key, request)
  }
  const keys = [...first.keys()].sort()
  const claims = keys.map((key) => first.get(key)).filter((request) => request !== undefined)
  const taken = await sql<{ key: string }[]>`
    INSERT INTO audit_idempotency_keys (key_hash, request_hash, event_ids, created_at)
    SELECT decode(key, 'hex'), decode(request, 'hex'), string_to_array(ids, ','), ${now.toISOString()}
    FROM unnest(
      ${keys}::text[],
      ${claims.map((claim) => hex(claim.idempotency?.requestHash))}::text[],
      ${claims.map((claim) => claim.records.map((record) => record.id).join(','))}::text[]
    ) AS claim(key, request, ids)
    ON CONFLICT (key_hash) DO NOTHING
    RETURNING encode(key_hash, 'hex') AS key`
  const won = new Set(taken.map((row) => row.key))
  const stored = await sql<{ key: string; request: string; ids: string[] }[]>`
    SELECT encode(key_hash, 'hex') AS key, encode(request_hash, 'hex') AS request, event_ids AS ids
    FROM audit_idempotency_keys
    WHERE key_hash IN (SELECT decode(key, 'hex') FROM unnest(${keys}::text[]) AS wanted(key))`
  const byKey = new Map(stored.map((row) => [row.key, row]))
  const results = new Map<WriteRequest, WriteResult>()
  for (const request of requests) {
    const key = hex(request.idempotency?.keyHash)
    if (won.has(key) && first.get(key) === request) continue
    const row = byKey.get(key)
    const same = row?.request === hex(request.idempotency?.requestHash)
    results.set(request, row && same ? { outcome: 'replayed', ids: row.ids } : { outcome: 'key-reused' })
  }
  return results
}

const hex = (bytes: Buffer | undefined) => bytes?.toString('hex') ?? ''
