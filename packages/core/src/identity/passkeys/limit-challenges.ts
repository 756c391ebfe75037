import { limitRate, type Services } from '../../kernel/index.ts'
import type { ChallengeFor } from './challenge.ts'

/** Every visit of the sign-in page asks once, so that browsers can offer passkeys by themselves. */
const challenges = { limit: 300, windowSeconds: 900 }

/** Each challenge is a row in the database: nobody writes them without end, one account or network no more than these. */
export async function limitChallenges(
  services: Services,
  purpose: ChallengeFor['purpose'],
  who: string,
): Promise<void> {
  await limitRate(services, `passkey-challenge:${purpose}:${who}`, challenges)
}
