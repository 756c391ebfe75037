import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js'

/**
 * SHA-256 of `data`, 32 bytes. The caller reuses the array it passes: an implementation must not keep it.
 * A server passes the native one: `(data) => crypto.hash('sha256', data, 'buffer')`.
 */
export type Hash = (data: Uint8Array) => Uint8Array

/** Bytes. */
export const hashSize = 32

/** The default everywhere: the same in browsers and in Node, and synchronous, which WebCrypto's is not. */
export const sha256: Hash = (data) => nobleSha256(data)

const leafPrefix = 0
const nodePrefix = 1

/** RFC 9162, section 2.1.1: HASH(0x00 || entry). */
export function leafHash(entry: Uint8Array, hash: Hash = sha256): Uint8Array {
  const input = new Uint8Array(1 + entry.length)
  input[0] = leafPrefix
  input.set(entry, 1)
  return hash(input)
}

/** RFC 9162, section 2.1.1: HASH(0x01 || left || right). */
export function nodeHash(left: Uint8Array, right: Uint8Array, hash: Hash = sha256): Uint8Array {
  const input = new Uint8Array(1 + left.length + right.length)
  input[0] = nodePrefix
  input.set(left, 1)
  input.set(right, 1 + left.length)
  return hash(input)
}

/** The root of a tree without leaves: the hash of nothing (RFC 9162, section 2.1.1). */
export function emptyRoot(hash: Hash = sha256): Uint8Array {
  return hash(new Uint8Array(0))
}

/**
 * The root above `hashes`, a power of two of them in one array.
 * Hashes pairs in place and without an allocation of its own for each: nearly all work of a growing log is done here.
 */
export function perfectRoot(hashes: Uint8Array, hash: Hash): Uint8Array {
  // Not `slice`: what comes from a database is a Buffer, whose slices are views.
  const row = new Uint8Array(hashes)
  const input = new Uint8Array(1 + 2 * hashSize)
  input[0] = nodePrefix
  for (let length = row.length; length > hashSize; length /= 2) {
    for (let at = 0; at < length; at += 2 * hashSize) {
      input.set(row.subarray(at, at + 2 * hashSize), 1)
      row.set(hash(input), at / 2)
    }
  }
  return row.slice(0, hashSize)
}
