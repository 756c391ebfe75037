import type { PasskeyAssertion } from '@heimdall/contracts'
import { passkeys, users } from '@heimdall/db/core'
import { and, eq, isNull } from '@heimdall/db/sql'
import type { Services } from '../../kernel/index.ts'
import { type ChallengeFor, takeChallenge } from './challenge.ts'
import { countsOn } from './counts-on.ts'
import { readChallenge } from './read-challenge.ts'
import { relyingParty } from './relying-party.ts'
import { userHandle } from './user-handle.ts'
import { webAuthn } from './web-authn.ts'

export interface UsedPasskey {
  id: string
  userId: string
  name: string
  counter: number
  isBackedUp: boolean
}

export type AssertionFailure =
  | 'challenge_expired'
  | 'unknown_passkey'
  | 'wrong_signature'
  | 'refused'
  | 'counter_went_back'

export type AssertionOutcome =
  | { ok: true; passkey: UsedPasskey }
  /** `userId`: whose passkey it is, where there is one. */
  | { ok: false; reason: AssertionFailure; userId: string | null }

/** ES256; of its private half there is no copy. What takes the place of a passkey that does not exist. */
const nobodysKey = Buffer.from(
  'pQECAyYgASFYIJQUSMa8X_RdbYD6Xn4AymG3x-pLZ8SE4e_dy_RhWpzXIlggLUtjvo9ByvGmea5FsKWxzAjR8qGttQAMoa8iaXPMsZs',
  'base64url',
)

/**
 * Whether this is the answer of one of our passkeys to the challenge that was given out for this purpose, from this
 * website, with a look at who holds it (Web Authentication Level 3, section 7.2). An unknown passkey takes the same
 * steps and the same time as a known one.
 */
export async function verifyAssertion(
  services: Services,
  { id, rawId, type, response }: PasskeyAssertion,
  purpose: ChallengeFor,
): Promise<AssertionOutcome> {
  const challenge = readChallenge(response.clientDataJSON)
  const taken = challenge !== null && (await takeChallenge(services, challenge, purpose))
  if (!taken) return { ok: false, reason: 'challenge_expired', userId: null }
  const passkey = await findPasskey(services, id, purpose.userId, response.userHandle)
  const { clientDataJSON, authenticatorData, signature } = response
  const { origin, id: rpId } = relyingParty(services)
  const { verifyAuthenticationResponse } = await webAuthn()
  const userId = passkey?.userId ?? null
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: {
        id,
        rawId,
        type,
        response: { clientDataJSON, authenticatorData, signature },
        clientExtensionResults: {},
      },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      requireUserVerification: true,
      // The counter is ours to look at, once the signature says that it is the authenticator's.
      credential: { id, publicKey: new Uint8Array(passkey?.publicKey ?? nobodysKey), counter: 0 },
    })
    if (!passkey) return { ok: false, reason: 'unknown_passkey', userId }
    if (!verified) return { ok: false, reason: 'wrong_signature', userId }
    const { newCounter, credentialBackedUp } = authenticationInfo
    if (!countsOn(passkey.counter, newCounter)) return { ok: false, reason: 'counter_went_back', userId }
    const { name } = passkey
    return {
      ok: true,
      passkey: {
        id: passkey.id,
        userId: passkey.userId,
        name,
        counter: newCounter,
        isBackedUp: credentialBackedUp,
      },
    }
  } catch (error) {
    // The library throws for whatever is not as it should be, and nothing else happens in there.
    services.log.info({ err: error }, 'A passkey was refused')
    return { ok: false, reason: 'refused', userId }
  }
}

async function findPasskey(
  { primary }: Services,
  credentialId: string,
  owner: string | null,
  handle: string | undefined,
) {
  const [passkey] = await primary.db
    .select({
      id: passkeys.id,
      userId: passkeys.userId,
      name: passkeys.name,
      publicKey: passkeys.publicKey,
      counter: passkeys.counter,
    })
    .from(passkeys)
    .innerJoin(users, eq(users.id, passkeys.userId))
    .where(and(eq(passkeys.credentialId, Buffer.from(credentialId, 'base64url')), isNull(users.deletedAt)))
  if (!passkey || (owner !== null && passkey.userId !== owner)) return undefined
  // Whoever signs in without a name is named by the authenticator (section 7.2, step 6).
  if (handle === undefined ? owner === null : handle !== userHandle(passkey.userId)) return undefined
  return passkey
}
