import type { Database, Transaction } from '@heimdall/db'
import { sql } from '@heimdall/db/sql'

/** A fingerprint of which role holds what: it differs after every change of a cell, whoever made it. */
export async function readRevision(db: Database | Transaction): Promise<string> {
  const [row] = await db.execute<{ revision: string }>(sql`
    SELECT md5(coalesce(string_agg(role_id::text || permission_id::text, '' ORDER BY role_id, permission_id), ''))
      AS revision FROM role_permissions`)
  return row?.revision ?? ''
}
