import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/** Signs what is handed out, so that it needs no look-up to know that it came from us. */
export interface Signatures {
  /** In base64url. Each purpose has a key of its own: a signature of one is worth nothing for another. */
  sign(purpose: string, text: string): string
  /** Compares in constant time, with each key that there is. */
  verify(purpose: string, text: string, signature: string): boolean
}

/**
 * HMAC-SHA256 under keys that are derived from the master keys (HKDF, RFC 5869). The first one signs, all of them verify, so
 * that what was handed out survives a change of the master key for as long as the old one is named.
 */
export function createSignatures(masterKeys: readonly Uint8Array[]): Signatures {
  const derived = new Map<string, Buffer[]>()
  function keysFor(purpose: string): Buffer[] {
    const known = derived.get(purpose)
    if (known) return known
    const keys = masterKeys.map((key) =>
      Buffer.from(hkdfSync('sha256', key, '', `heimdall signature\0${purpose}`, 32)),
    )
    derived.set(purpose, keys)
    return keys
  }
  const mac = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest()
  return {
    sign(purpose, text) {
      const [key] = keysFor(purpose)
      if (!key) throw new Error('There is no master key to sign with')
      return mac(key, text).toString('base64url')
    },
    verify(purpose, text, signature) {
      const given = Buffer.from(signature, 'base64url')
      // Another way to write the same bytes would be another address of the same thing.
      if (given.length !== 32 || given.toString('base64url') !== signature) return false
      return keysFor(purpose).some((key) => timingSafeEqual(mac(key, text), given))
    },
  }
}
