import { cosignedMessage, encodeTimestamped } from '../note/cosignature.ts'
import { publicKeyOf, signEd25519 } from '../note/ed25519.ts'
import { cosignatureType, keyIdOf } from '../note/key-id.ts'
import type { NoteSignature } from '../note/note.ts'
import { formatVerifierKey } from '../note/verifier.ts'

export interface TestWitness {
  readonly verifierKey: string
  /** @param time seconds since 1970 */
  cosign(text: string, time: number): NoteSignature
}

/** A witness that cosigns whatever it is given. */
export function testWitness(name: string, seed: Uint8Array): TestWitness {
  const publicKey = publicKeyOf(seed)
  return {
    verifierKey: formatVerifierKey(name, cosignatureType, publicKey),
    cosign(text, time) {
      const signature = encodeTimestamped(time, signEd25519(cosignedMessage(text, time), seed))
      return { name, keyId: keyIdOf(name, cosignatureType, publicKey), signature }
    },
  }
}
