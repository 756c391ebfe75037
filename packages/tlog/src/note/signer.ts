import { MalformedError } from '../errors.ts'
import { decodeBase64, encodeBase64 } from '../text/base64.ts'
import { encodeUtf8 } from '../text/utf8.ts'
import { publicKeyOf, seedSize, signEd25519 } from './ed25519.ts'
import { formatKeyId, keyIdOf, noteType } from './key-id.ts'
import { isKeyName } from './text-rules.ts'
import { formatVerifierKey } from './verifier.ts'

/** Signs texts with one key. `parseSignerKey` makes one; native code, or a key that never leaves its store, can be another. */
export interface Signer {
  readonly name: string
  readonly keyId: number
  sign(text: string): Uint8Array
}

export interface NoteKey {
  /** Secret: `PRIVATE+KEY+<name>+<key id>+<base64 of type and seed>`. */
  readonly signerKey: string
  /** Public: `<name>+<key id>+<base64 of type and public key>`. */
  readonly verifierKey: string
}

const secretPrefix = 'PRIVATE+KEY+'

/**
 * A log's key in both text forms, those of golang.org/x/mod/sumdb/note.
 *
 * @param seed 32 random bytes
 * @throws RangeError for a seed of another length, or a name that no key may have
 */
export function createNoteKey(name: string, seed: Uint8Array): NoteKey {
  if (seed.length !== seedSize) throw new RangeError('a seed has 32 bytes')
  const publicKey = publicKeyOf(seed)
  const verifierKey = formatVerifierKey(name, noteType, publicKey)
  const id = formatKeyId(keyIdOf(name, noteType, publicKey))
  const material = encodeBase64(Uint8Array.of(noteType, ...seed))
  return { signerKey: `${secretPrefix}${name}+${id}+${material}`, verifierKey }
}

/**
 * The signer of a secret key in its text form.
 *
 * @throws MalformedError; its message never holds the key
 */
export function parseSignerKey(text: string): Signer {
  const [, name = '', id, base64 = ''] = /^PRIVATE\+KEY\+([^+]*)\+([0-9a-f]{8})\+(.*)$/s.exec(text) ?? []
  if (!isKeyName(name)) throw new MalformedError('not a signer key')
  const [type, ...bytes] = decodeBase64(base64)
  if (type !== noteType || bytes.length !== seedSize) throw new MalformedError('not an Ed25519 signer key')
  const seed = Uint8Array.from(bytes)
  const keyId = keyIdOf(name, noteType, publicKeyOf(seed))
  if (formatKeyId(keyId) !== id) throw new MalformedError('a key id of another key')
  return { name, keyId, sign: (signed) => signEd25519(encodeUtf8(signed), seed) }
}
