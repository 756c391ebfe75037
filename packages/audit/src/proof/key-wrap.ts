import { createCipheriv, createDecipheriv, createHash, createSecretKey, randomBytes } from 'node:crypto'

/** Keeps keys unreadable at rest: what wraps them stays outside of the database. */
export interface KeyWrap {
  /** `boundTo` names the place it belongs to, e.g. `totp_factors/<user id>`; nothing opens it anywhere else. */
  wrap(key: Uint8Array, boundTo?: string): Buffer
  /** Throws `WrongMasterKey` when it was wrapped with a master key that we do not have. */
  unwrap(wrapped: Uint8Array, boundTo?: string): Buffer
  /** What everything wrapped with the first master key begins with: says which key, and nothing about it. */
  readonly currentKeyId: Buffer
}

export class WrongMasterKey extends Error {
  override name = 'WrongMasterKey'
  constructor() {
    super('the database was written with another master key. Set HEIMDALL_MASTER_KEY to that one.')
  }
}

const cipher = 'aes-256-gcm'
const [keyIdBytes, ivBytes, tagBytes] = [4, 12, 16]

/**
 * AES-256-GCM (NIST SP 800-38D) under a 32-byte master key: key id ‖ IV ‖ tag ‖ ciphertext. The first master key
 * wraps, all of them unwrap, so that a new one can be put before the old.
 */
export function createKeyWrap(masterKeys: readonly Uint8Array[]): KeyWrap {
  if (masterKeys.some(({ length }) => length !== 32)) throw new Error('A master key has 32 bytes')
  // Made once: from bytes OpenSSL would make them anew for every call, which takes five times as long as to encrypt.
  const keys = masterKeys.map((key) => ({ id: idOf(key), secret: createSecretKey(key) }))
  const byId = new Map(keys.map(({ id, secret }) => [id, secret]))
  const [current] = keys
  if (!current) throw new Error('A master key has 32 bytes, and there is none')
  return {
    currentKeyId: Buffer.from(current.id, 'hex'),
    wrap(key, boundTo = '') {
      const iv = randomBytes(ivBytes)
      const encryption = createCipheriv(cipher, current.secret, iv)
      encryption.setAAD(Buffer.from(boundTo))
      const encrypted = [encryption.update(key), encryption.final()]
      return Buffer.concat([Buffer.from(current.id, 'hex'), iv, encryption.getAuthTag(), ...encrypted])
    },
    unwrap(wrapped, boundTo = '') {
      const bytes = Buffer.from(wrapped)
      const master = byId.get(bytes.subarray(0, keyIdBytes).toString('hex'))
      if (!master) throw new WrongMasterKey()
      const [ivEnd, tagEnd] = [keyIdBytes + ivBytes, keyIdBytes + ivBytes + tagBytes]
      const decryption = createDecipheriv(cipher, master, bytes.subarray(keyIdBytes, ivEnd))
      decryption.setAAD(Buffer.from(boundTo))
      decryption.setAuthTag(bytes.subarray(ivEnd, tagEnd))
      return Buffer.concat([decryption.update(bytes.subarray(tagEnd)), decryption.final()])
    },
  }
}

/** Says which key without saying anything about it. */
const idOf = (key: Uint8Array): string =>
  createHash('sha256')
    .update('heimdall key id\0')
    .update(key)
    .digest('hex')
    .slice(0, keyIdBytes * 2)
