import type { Sql } from '@heimdall/db'
import type { WriteRequest, WriteResult, Written } from './write-request.ts'

interface Claims {
  /** Requests whose key is taken: by an earlier request with its answer, or by a neighbour that stands for it. */
  answered: ReadonlyMap<WriteRequest, WriteResult | WriteRequest>
  /** Requests whose key is theirs from now on. */
  claimed: readonly WriteRequest[]
}

/** Takes the keys that are free. Whoever holds one uncommitted makes us wait, so two at once can not both win. */
export async function claimKeys(sql: Sql, requests: readonly WriteRequest[], now: Date): Promise<Claims> {
  const first = new Map<string, WriteRequest>()
  for (const request of requests) {
    const key = keyOf(request)
    if (!first.has(key)) first.set(key, request)
  }
  // In one order everywhere, so that two groups with the same keys do not wait for each other in a circle.
  const claims = [...first].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, request]) => request)
  const keys = claims.map(keyOf)
  const taken = await sql<{ key: string }[]>`
    INSERT INTO audit_idempotency_keys (key_hash, request_hash, event_ids, accepted, created_at)
    SELECT decode(key, 'hex'), decode(request, 'hex'), string_to_array(ids, ','), 0, ${now.toISOString()}
    FROM unnest(
      ${keys}::text[],
      ${claims.map(hashOf)}::text[],
      ${claims.map(({ records }) => records.map((record) => record.id).join(','))}::text[]
    ) AS claim(key, request, ids)
    ON CONFLICT (key_hash) DO NOTHING
    RETURNING encode(key_hash, 'hex') AS key`
  const won = new Set(taken.map((row) => row.key))
  const earlier = await readAnswers(
    sql,
    keys.filter((key) => !won.has(key)),
  )
  const answered = new Map<WriteRequest, WriteResult | WriteRequest>()
  for (const request of requests) {
    const key = keyOf(request)
    const claim = first.get(key)
    if (won.has(key) && claim === request) continue
    const answer = won.has(key) ? claim : earlier.get(key)?.answer
    const hash = won.has(key) && claim ? hashOf(claim) : earlier.get(key)?.hash
    answered.set(request, answer && hash === hashOf(request) ? answer : { outcome: 'key-reused' })
  }
  return { answered, claimed: claims.filter((claim) => won.has(keyOf(claim))) }
}

async function readAnswers(sql: Sql, keys: readonly string[]) {
  if (keys.length === 0) return new Map<string, { hash: string; answer: WriteResult }>()
  const rows = await sql<{ key: string; hash: string; ids: string[]; accepted: number }[]>`
    SELECT encode(key_hash, 'hex') AS key, encode(request_hash, 'hex') AS hash, event_ids AS ids, accepted
    FROM audit_idempotency_keys
    WHERE key_hash IN (SELECT decode(key, 'hex') FROM unnest(${[...keys]}::text[]) AS wanted(key))`
  return new Map(
    rows.map(({ key, hash, ids, accepted }) => [
      key,
      { hash, answer: { outcome: 'replayed' as const, ids, added: accepted } },
    ]),
  )
}

/** Completes the claims of this transaction by what their requests are answered with. */
export async function rememberAnswers(
  sql: Sql,
  claimed: readonly WriteRequest[],
  results: ReadonlyMap<WriteRequest, Written>,
): Promise<void> {
  if (claimed.length === 0) return
  await sql`
    UPDATE audit_idempotency_keys SET accepted = answer.accepted
    FROM unnest(
      ${claimed.map(keyOf)}::text[],
      ${claimed.map((request) => String(results.get(request)?.added ?? 0))}::text[]::int[]
    ) AS answer(key, accepted)
    WHERE key_hash = decode(answer.key, 'hex')`
}

const keyOf = ({ idempotency }: WriteRequest): string => idempotency?.keyHash.toString('hex') ?? ''
const hashOf = ({ idempotency }: WriteRequest): string => idempotency?.requestHash.toString('hex') ?? ''
