import type { Services } from '@heimdall/core'
import { hashId } from './payload-row.ts'

/**
 * True exactly once for each id, in all processes, until it has expired: proofs and client assertions count once (RFC 9449,
 * section 11.1; RFC 7523, section 3).
 */
export async function useOnce(
  { primary: { sql }, clock }: Pick<Services, 'primary' | 'clock'>,
  id: string,
  expiresAt: Date,
): Promise<boolean> {
  const at = clock.now().toISOString()
  const until = expiresAt.toISOString()
  const used = await sql`
    INSERT INTO oidc_payloads AS p (model, id_hash, payload, expires_at, created_at)
    VALUES ('ReplayDetection', decode(${hashId(id)}, 'hex'),
      ${JSON.stringify({ exp: Math.floor(expiresAt.getTime() / 1000) })}::text::jsonb, ${until}, ${at})
    ON CONFLICT (model, id_hash) DO UPDATE SET expires_at = excluded.expires_at WHERE p.expires_at <= ${at}
    RETURNING 1`
  return used.length > 0
}
