import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Services } from '@heimdall/core'
import { z } from 'zod'
import { hashId, keyOfBearer } from './payload-row.ts'

/** For so long the same request gets the same answer: a lost answer must not cost anybody their sign-in. */
export const replaySeconds = 30
const waitMs = 2_000
/** Whoever asked first does not wait any more. */
const brokenOffMs = 10_000
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

export type Answered =
  | { kind: 'answer'; answer: Record<string, unknown> }
  /** It is used a second time, or asked for in another way. */
  | { kind: 'used' }
  /** Its first request is still under way. */
  | { kind: 'pending' }
  /** Its first request broke off, so that nobody has got anything for it; this one goes on in its place. */
  | { kind: 'taken_over' }

/** What has become of a refresh token that was used already. Whoever comes while the first is being answered waits for it. */
export async function findAnswer(
  services: Services,
  refreshToken: string,
  scope: string | null,
): Promise<Answered> {
  const { sql } = services.primary
  for (const startedAt = Date.now(); Date.now() - startedAt < waitMs; await sleep(stepMs)) {
    const since = new Date(services.clock.now().getTime() - replaySeconds * 1000).toISOString()
    const [row] = await sql<{ replay: Buffer | null }[]>`
      SELECT replay FROM oidc_payloads
      WHERE model = 'RefreshToken' AND id_hash = decode(${hashId(refreshToken)}, 'hex') AND consumed_at > ${since}`
    if (!row) return { kind: 'used' }
    if (row.replay) {
      const kept = open(row.replay, refreshToken)
      return kept.scope === scope ? { kind: 'answer', answer: kept.answer } : { kind: 'used' }
    }
    if (await takeOver(services, refreshToken)) return { kind: 'taken_over' }
  }
  return { kind: 'pending' }
}

/** A process may die between using a token up and answering. Exactly one of those who come again gets it. */
async function takeOver({ primary: { sql }, clock }: Services, refreshToken: string): Promise<boolean> {
  const now = clock.now()
  const taken = await sql`
    UPDATE oidc_payloads SET consumed_at = ${now.toISOString()}
    WHERE model = 'RefreshToken' AND id_hash = decode(${hashId(refreshToken)}, 'hex') AND replay IS NULL
      AND consumed_at < ${new Date(now.getTime() - brokenOffMs).toISOString()}
    RETURNING 1`
  return taken.length > 0
}

function open(replay: Buffer, refreshToken: string): Kept {
  const decryption = createDecipheriv('aes-256-gcm', keyOfBearer(refreshToken), replay.subarray(0, ivBytes))
  decryption.setAuthTag(replay.subarray(ivBytes, ivBytes + tagBytes))
  const text = [decryption.update(replay.subarray(ivBytes + tagBytes)), decryption.final()]
  return Kept.parse(JSON.parse(Buffer.concat(text).toString()))
}
