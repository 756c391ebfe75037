import type { AddPasskeyInput } from '@heimdall/contracts'
import type { passkeys } from '@heimdall/db/core'
import type { z } from 'zod'
import { fieldError, type Services } from '../../kernel/index.ts'
import { algorithms } from './algorithms.ts'
import { takeChallenge } from './challenge.ts'
import { readChallenge } from './read-challenge.ts'
import { challengeGone } from './refusals.ts'
import { relyingParty } from './relying-party.ts'
import { webAuthn } from './web-authn.ts'

export type NewCredential = Pick<
  typeof passkeys.$inferInsert,
  'credentialId' | 'publicKey' | 'counter' | 'transports' | 'aaguid' | 'isBackedUp'
>

/** What a browser has made, once everything about it is right (Web Authentication Level 3, section 7.1). */
export async function verifyAttestation(
  services: Services,
  userId: string,
  { id, rawId, type, response }: z.output<typeof AddPasskeyInput>['credential'],
): Promise<NewCredential> {
  const challenge = readChallenge(response.clientDataJSON)
  const taken =
    challenge !== null && (await takeChallenge(services, challenge, { purpose: 'register', userId }))
  if (!taken) throw challengeGone()
  const { clientDataJSON, attestationObject, transports = [] } = response
  const { origin, id: rpId } = relyingParty(services)
  const { verifyRegistrationResponse } = await webAuthn()
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response: {
      id,
      rawId,
      type,
      response: { clientDataJSON, attestationObject, transports },
      clientExtensionResults: {},
    },
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpId,
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).catch((error: unknown) => {
    // The library throws for whatever is not as it should be, and nothing else happens in there.
    services.log.info({ err: error }, 'A new passkey was refused')
    throw unusable()
  })
  if (!verified) throw unusable()
  return {
    credentialId: Buffer.from(registrationInfo.credential.id, 'base64url'),
    publicKey: Buffer.from(registrationInfo.credential.publicKey),
    counter: registrationInfo.credential.counter,
    transports,
    aaguid: registrationInfo.aaguid,
    isBackedUp: registrationInfo.credentialBackedUp,
  }
}

const unusable = () => fieldError('BAD_REQUEST', '', 'passkey_unusable', 'This passkey can not be used here')
