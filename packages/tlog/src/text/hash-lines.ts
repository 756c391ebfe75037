import { MalformedError } from '../errors.ts'
import { hashSize } from '../merkle/hash.ts'
import { decodeBase64, encodeBase64 } from './base64.ts'

/** No proof in a tree of up to 2^63 leaves is longer (C2SP tlog-witness). */
const maxHashLines = 63

/**
 * @returns one line of base64 a hash, each with its newline
 * @throws RangeError for a hash that is not 32 bytes, or more than 63 of them
 */
export function formatHashLines(hashes: readonly Uint8Array[]): string {
  if (hashes.length > maxHashLines) throw new RangeError('a proof has 63 hashes at most')
  if (hashes.some((hash) => hash.length !== hashSize)) throw new RangeError('a hash has 32 bytes')
  return hashes.map((hash) => `${encodeBase64(hash)}\n`).join('')
}

/** @throws MalformedError */
export function parseHashLines(lines: readonly string[]): Uint8Array[] {
  if (lines.length > maxHashLines) throw new MalformedError('more than 63 hashes')
  return lines.map(parseHash)
}

/** @throws MalformedError */
export function parseHash(line: string): Uint8Array {
  const hash = decodeBase64(line)
  if (hash.length !== hashSize) throw new MalformedError('a hash is not 32 bytes')
  return hash
}
