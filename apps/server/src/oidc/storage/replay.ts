import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Services } from '@heimdall/core'
import { z } from 'zod'
import { hashId, keyOfBearer } from './payload-row.ts'

/** For so long the same request gets the same answer: a lost answer must not cost anybody their sign-in. */
export const replaySeconds = 30
const waitMs = 2_000
const stepMs = 40
const [ivBytes, tagBytes] = [12, 16]

const Kept = z.object({ scope: z.string().nullable(), answer: z.record(z.string(), z.unknown()) })
type Kept = z.infer<typeof Kept>

/** Keeps the answer to a refresh, readable with the consumed refresh token alone. */
export async function keepAnswer(
  { primary: { sql } }: Services,
  refreshToken: string,
  kept: Kept,
): Promise<void> {
  const iv = randomBytes(ivBytes)
  const encryption = createCipheriv('aes-256-gcm', keyOfBearer(refreshToken), iv)
  const encrypted = [encryption.update(JSON.stringify(kept)), encryption.final()]
  const replay = Buffer.concat([iv, encryption.getAuthTag(), ...encrypted])
  await sql`
    UPDATE oidc_payloads SET replay = ${replay}
    WHERE model = 'RefreshToken' AND id_hash = decode(${hashId(refreshToken)}, 'hex')`
}

/**
 * The answer that this refresh token has got already, when it was asked for in the same way; null: there is none, so
 * the token is used a second time. Whoever comes while the first is still being answered waits for it.
 */
export async function findAnswer(
  services: Services,
  refreshToken: string,
  scope: string | null,
): Promise<Record<string, unknown> | null> {
  const { sql } = services.primary
  for (const startedAt = Date.now(); Date.now() - startedAt < waitMs; await sleep(stepMs)) {
    const since = new Date(services.clock.now().getTime() - replaySeconds * 1000).toISOString()
    const [row] = await sql<{ replay: Buffer | null }[]>`
      SELECT replay FROM oidc_payloads
      WHERE model = 'RefreshToken' AND id_hash = decode(${hashId(refreshToken)}, 'hex') AND consumed_at > ${since}`
    if (!row) return null
    if (!row.replay) continue
    const kept = open(row.replay, refreshToken)
    return kept.scope === scope ? kept.answer : null
  }
  return null
}

function open(replay: Buffer, refreshToken: string): Kept {
  const decryption = createDecipheriv('aes-256-gcm', keyOfBearer(refreshToken), replay.subarray(0, ivBytes))
  decryption.setAuthTag(replay.subarray(ivBytes, ivBytes + tagBytes))
  const text = [decryption.update(replay.subarray(ivBytes + tagBytes)), decryption.final()]
  return Kept.parse(JSON.parse(Buffer.concat(text).toString()))
}
