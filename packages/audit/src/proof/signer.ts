import type { Sql } from '@heimdall/db'
import { createNoteKey, parseSignerKey, type Signer } from '@heimdall/tlog'
import type { KeyWrap } from './key-wrap.ts'

export interface LogSigner extends Signer {
  /** What verifiers need to know: `<name>+<key id>+<base64>`. The name is the log's origin. */
  verifierKey: string
}

export interface SignerOptions {
  sql: Sql
  wrap: KeyWrap
  randomBytes(size: number): Uint8Array
  now(): Date
  /** Origin of a log that does not have one yet: a URL without scheme. It never changes after that. */
  origin: string
}

/** The signer of this log, made at the first time. Of several processes that make one at once, one wins. */
export async function loadSigner({ sql, wrap, randomBytes, now, origin }: SignerOptions): Promise<LogSigner> {
  const read = () => sql<{ origin: string; seed: Buffer }[]>`
    SELECT origin, wrapped_seed AS seed FROM audit_signer`
  let [row] = await read()
  if (!row) {
    const seed = randomBytes(32)
    await sql`
      INSERT INTO audit_signer (origin, wrapped_seed, created_at)
      VALUES (${origin}, ${wrap.wrap(seed)}, ${now().toISOString()}) ON CONFLICT DO NOTHING`
    ;[row] = await read()
  }
  if (!row) throw new Error('The log has no signer')
  const { signerKey, verifierKey } = createNoteKey(row.origin, wrap.unwrap(row.seed))
  return { ...parseSignerKey(signerKey), verifierKey }
}
