import { sha256 } from '../merkle/hash.ts'
import { concatBytes } from '../text/bytes.ts'
import { encodeUtf8 } from '../text/utf8.ts'

/** Signature types of C2SP signed-note: Ed25519 over the text, and the timestamped one of C2SP tlog-cosignature. */
export const noteType = 1
export const cosignatureType = 4

/** The first 32 bits of SHA-256(name || 0x0A || type || public key), big-endian (C2SP signed-note). */
export function keyIdOf(name: string, type: number, publicKey: Uint8Array): number {
  const digest = sha256(concatBytes(encodeUtf8(name), Uint8Array.of(0x0a, type), publicKey))
  return new DataView(digest.buffer, digest.byteOffset).getUint32(0)
}

/** Eight lower-case digits. */
export function formatKeyId(keyId: number): string {
  return keyId.toString(16).padStart(8, '0')
}
