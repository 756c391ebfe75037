import type { Transaction } from '@heimdall/db'
import { passkeyChallenges } from '@heimdall/db/core'
import { and, eq, gt, isNull, sql } from '@heimdall/db/sql'
import { hashToken, newId, newToken, type Services } from '../../kernel/index.ts'

export const challengeSeconds = 300

export interface ChallengeFor {
  purpose: 'register' | 'sign_in' | 'second_factor' | 'step_up'
  /** Null: whoever signs in has not said who they are. */
  userId: string | null
}

/** Gives out a challenge, as it goes to the browser, and drops some that nobody has answered. */
export async function issueChallenge(
  services: Services,
  tx: Transaction,
  { purpose, userId }: ChallengeFor,
): Promise<string> {
  const now = services.clock.now()
  const challenge = newToken(services.random)
  await tx.insert(passkeyChallenges).values({
    id: newId(services),
    challengeHash: hashToken(challenge),
    purpose,
    userId,
    expiresAt: new Date(now.getTime() + challengeSeconds * 1000),
    createdAt: now,
  })
  // More of them than come in, so that they never pile up.
  await tx.execute(sql`
    DELETE FROM passkey_challenges WHERE id IN (
      SELECT id FROM passkey_challenges WHERE expires_at <= ${now.toISOString()} LIMIT 20 FOR UPDATE SKIP LOCKED
    )`)
  return challenge
}

/**
 * Uses a challenge up, right or wrong; of two answers to it at once one gets it. Committed by itself, so that a wrong
 * answer does not give it back.
 */
export async function takeChallenge(
  { primary, clock }: Pick<Services, 'primary' | 'clock'>,
  challenge: string,
  { purpose, userId }: ChallengeFor,
): Promise<boolean> {
  const [taken] = await primary.db
    .delete(passkeyChallenges)
    .where(
      and(
        eq(passkeyChallenges.challengeHash, hashToken(challenge)),
        eq(passkeyChallenges.purpose, purpose),
        userId === null ? isNull(passkeyChallenges.userId) : eq(passkeyChallenges.userId, userId),
        gt(passkeyChallenges.expiresAt, clock.now()),
      ),
    )
    .returning({ id: passkeyChallenges.id })
  return taken !== undefined
}
