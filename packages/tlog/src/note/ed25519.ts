import { ed25519 } from '@noble/curves/ed25519.js'

/** Bytes (RFC 8032). */
export const seedSize = 32
export const publicKeySize = 32
const signatureSize = 64

export function publicKeyOf(seed: Uint8Array): Uint8Array {
  return ed25519.getPublicKey(seed)
}

/** 64 bytes (RFC 8032, section 5.1.6). */
export function signEd25519(message: Uint8Array, seed: Uint8Array): Uint8Array {
  return ed25519.sign(message, seed)
}

/**
 * By the rules of RFC 8032, section 5.1.7. The library's own default is laxer: it takes several encodings of one
 * point, and keys that sign everything.
 */
export function verifyEd25519(message: Uint8Array, signature: Uint8Array, publicKey: Uint8Array): boolean {
  // A wrong length is an exception to the library, but to us only a signature that does not hold.
  if (signature.length !== signatureSize || publicKey.length !== publicKeySize) return false
  return ed25519.verify(signature, message, publicKey, { zip215: false })
}
