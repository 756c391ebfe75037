import { sql } from '@heimdall/db/sql'
import type { Services } from '../../kernel/index.ts'

const batchSize = 1_000

/** Forgets one batch of tokens, codes and interactions that have expired. */
export async function tidyOAuthPayloads({
  primary,
  clock,
}: Services): Promise<{ more: boolean; counts: { forgotten: number } }> {
  const gone = await primary.db.execute(sql`
    DELETE FROM oidc_payloads WHERE ctid = ANY (ARRAY(
      SELECT ctid FROM oidc_payloads WHERE expires_at <= ${clock.now().toISOString()}
      LIMIT ${batchSize} FOR UPDATE SKIP LOCKED
    )) RETURNING model`)
  return { more: gone.length === batchSize, counts: { forgotten: gone.length } }
}
