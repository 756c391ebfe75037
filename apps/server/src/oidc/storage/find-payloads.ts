import type { Services } from '@heimdall/core'
import { hashId, type StoredPayload } from './payload-row.ts'

const maxPerQuery = 500

/** Finds rows by id. All that is asked for in one turn of the event loop is read by one query. */
export function createPayloadFinder({ primary: { sql } }: Services) {
  let batch: {
    wanted: Map<string, [model: string, id: string]>
    found: Promise<Map<string, StoredPayload>>
  } | null = null

  async function read(wanted: Iterable<[string, string]>): Promise<Map<string, StoredPayload>> {
    const pairs = [...wanted]
    const rows = await sql<StoredPayload[]>`
      SELECT p.model, encode(p.id_hash, 'hex') AS id, p.payload, p.sealed_id AS "sealedId", extract(epoch FROM p.consumed_at)::float8 * 1000 AS "consumedAt"
      FROM unnest(${pairs.map(([model]) => model)}::text[], ${pairs.map(([, id]) => id)}::text[]) AS w(model, id)
      JOIN oidc_payloads p ON p.model = w.model AND p.id_hash = decode(w.id, 'hex')`
    return new Map(rows.map((row) => [`${row.model} ${row.id}`, row]))
  }

  return async function find(model: string, id: string): Promise<StoredPayload | null> {
    const hashed = hashId(id)
    const key = `${model} ${hashed}`
    if (batch === null || batch.wanted.size >= maxPerQuery) {
      const wanted = new Map<string, [string, string]>()
      const found = new Promise((resolve) => setImmediate(resolve)).then(() => {
        if (batch?.wanted === wanted) batch = null
        return read(wanted.values())
      })
      batch = { wanted, found }
    }
    batch.wanted.set(key, [model, hashed])
    return (await batch.found).get(key) ?? null
  }
}
