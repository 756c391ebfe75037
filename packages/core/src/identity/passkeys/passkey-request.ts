import type { PasskeyRequest } from '@heimdall/contracts'
import type { Transaction } from '@heimdall/db'
import { passkeys } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import type { Services } from '../../kernel/index.ts'
import { type ChallengeFor, challengeSeconds, issueChallenge } from './challenge.ts'
import { relyingParty } from './relying-party.ts'

/** What a browser needs to ask for a passkey: any of this website, or one of an account that is known already. */
export async function passkeyRequest(
  services: Services,
  tx: Transaction,
  purpose: ChallengeFor,
): Promise<PasskeyRequest> {
  const { userId } = purpose
  const own =
    userId === null
      ? []
      : await tx
          .select({ credentialId: passkeys.credentialId, transports: passkeys.transports })
          .from(passkeys)
          .where(eq(passkeys.userId, userId))
  return {
    rpId: relyingParty(services).id,
    challenge: await issueChallenge(services, tx, purpose),
    timeout: challengeSeconds * 1000,
    allowCredentials: own.map(({ credentialId, transports }) => ({
      id: credentialId.toString('base64url'),
      type: 'public-key' as const,
      transports,
    })),
    userVerification: 'required',
  }
}
