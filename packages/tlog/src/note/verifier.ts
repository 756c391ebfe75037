import { MalformedError } from '../errors.ts'
import { decodeBase64, encodeBase64 } from '../text/base64.ts'
import { encodeUtf8 } from '../text/utf8.ts'
import { cosignedMessage, decodeTimestamped } from './cosignature.ts'
import { publicKeySize, verifyEd25519 } from './ed25519.ts'
import { cosignatureType, formatKeyId, keyIdOf, noteType } from './key-id.ts'
import { isKeyName } from './text-rules.ts'

/** Knows one key. */
export interface Verifier {
  readonly name: string
  readonly keyId: number
  /** 1 signs the text alone, as logs do; 4 the text and the time, as witnesses do. */
  readonly type: typeof noteType | typeof cosignatureType
  /** Whether this key made the signature. Throws nothing. */
  verify(text: string, signature: Uint8Array): boolean
}

/**
 * The verifier of a key in its text form, `<name>+<key id>+<base64 of type and public key>` (C2SP signed-note).
 * Ed25519 only, of type 1 or 4: no other is signed with here, and each further one is more to attack.
 *
 * @throws MalformedError for another type, or a key id that is not that of the key
 */
export function parseVerifierKey(text: string): Verifier {
  const [, name = '', id, base64 = ''] = /^([^+]*)\+([0-9a-f]{8})\+(.*)$/s.exec(text) ?? []
  if (!isKeyName(name)) throw new MalformedError('not a verifier key')
  const [type, ...key] = decodeBase64(base64)
  const publicKey = Uint8Array.from(key)
  if (type !== noteType && type !== cosignatureType) throw new MalformedError('an unknown signature type')
  if (publicKey.length !== publicKeySize) throw new MalformedError('a public key is not 32 bytes')
  const keyId = keyIdOf(name, type, publicKey)
  if (formatKeyId(keyId) !== id) throw new MalformedError('a key id of another key')
  const verify = type === noteType ? verifyText : verifyCosignature
  return { name, keyId, type, verify: (signed, signature) => verify(signed, signature, publicKey) }
}

/**
 * The inverse: what a log or a witness publishes.
 *
 * @throws RangeError for a name that no key may have
 */
export function formatVerifierKey(name: string, type: Verifier['type'], publicKey: Uint8Array): string {
  if (!isKeyName(name)) throw new RangeError('not a key name')
  const material = encodeBase64(Uint8Array.of(type, ...publicKey))
  return `${name}+${formatKeyId(keyIdOf(name, type, publicKey))}+${material}`
}

function verifyText(text: string, signature: Uint8Array, publicKey: Uint8Array): boolean {
  return verifyEd25519(encodeUtf8(text), signature, publicKey)
}

function verifyCosignature(text: string, signature: Uint8Array, publicKey: Uint8Array): boolean {
  const timestamped = decodeTimestamped(signature)
  if (timestamped === undefined) return false
  return verifyEd25519(cosignedMessage(text, timestamped.time), timestamped.signature, publicKey)
}
