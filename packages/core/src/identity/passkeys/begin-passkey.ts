import { NoInput, PasskeyCreation } from '@heimdall/contracts'
import { passkeys, users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand, requireFresh, signInFirst } from '../../kernel/index.ts'
import { readPlatform } from '../../settings/index.ts'
import { signedIn } from '../sessions/index.ts'
import { algorithms } from './algorithms.ts'
import { challengeSeconds, issueChallenge } from './challenge.ts'
import { limitChallenges } from './limit-challenges.ts'
import { relyingParty } from './relying-party.ts'
import { userHandle } from './user-handle.ts'

/** What a browser needs to make a passkey for whoever is signed in. */
export const beginPasskey = defineCommand({
  name: 'passkeys.begin',
  permission: 'self',
  input: NoInput,
  output: PasskeyCreation,
  prepare: ({ services, actor }) => limitChallenges(services, 'register', signedIn(actor).userId),
  async run({ services, tx, actor, audit, now }) {
    requireFresh(signedIn(actor), now)
    const { userId } = signedIn(actor)
    const [user] = await tx.select({ username: users.username }).from(users).where(eq(users.id, userId))
    if (!user) throw signInFirst()
    const existing = await tx
      .select({ credentialId: passkeys.credentialId, transports: passkeys.transports })
      .from(passkeys)
      .where(eq(passkeys.userId, userId))
    audit.none('a question to the browser; the passkey is recorded when it is there')
    return {
      rp: { id: relyingParty(services).id, name: (await readPlatform(tx)).name },
      user: { id: userHandle(userId), name: user.username, displayName: user.username },
      challenge: await issueChallenge(services, tx, { purpose: 'register', userId }),
      pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key' as const, alg })),
      timeout: challengeSeconds * 1000,
      // No second one in the same place: the browser says so by itself.
      excludeCredentials: existing.map(({ credentialId, transports }) => ({
        id: credentialId.toString('base64url'),
        type: 'public-key' as const,
        transports,
      })),
      // Found without a name to sign in with, and only by whoever can unlock it: that makes it two factors at once.
      authenticatorSelection: {
        residentKey: 'required' as const,
        requireResidentKey: true as const,
        userVerification: 'required' as const,
      },
      attestation: 'none' as const,
    }
  },
})
