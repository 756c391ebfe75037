import { equalBytes } from '../text/bytes.ts'
import { type Hash, hashSize, nodeHash, sha256 } from './hash.ts'

export interface ConsistencyProof {
  readonly oldSize: number
  readonly oldRoot: Uint8Array
  readonly newSize: number
  readonly newRoot: Uint8Array
  readonly proof: readonly Uint8Array[]
}

/**
 * Whether the new tree begins with the old one, leaf by leaf (RFC 9162, section 2.1.4.2). Throws nothing.
 * False from an empty tree: every tree begins with it, so there is nothing that such a proof could say.
 */
export function verifyConsistency(claim: ConsistencyProof, hash: Hash = sha256): boolean {
  const { oldSize, newSize, oldRoot, newRoot } = claim
  if (!Number.isSafeInteger(oldSize) || !Number.isSafeInteger(newSize) || oldSize <= 0) return false
  if (oldSize === newSize) return claim.proof.length === 0 && equalBytes(oldRoot, newRoot)
  if (oldSize > newSize || claim.proof.length === 0) return false
  if (claim.proof.some(({ length }) => length !== hashSize)) return false

  const path = isPowerOfTwo(oldSize) ? [oldRoot, ...claim.proof] : claim.proof
  // Their names in the RFC are fn and sn. Halved, not shifted: shifts cut numbers to 32 bits.
  let [node, last] = [oldSize - 1, newSize - 1]
  while (node % 2 === 1) [node, last] = [Math.floor(node / 2), Math.floor(last / 2)]

  const [seed, ...rest] = path
  if (seed === undefined) return false
  let [fromOld, fromNew] = [seed, seed]
  for (const sibling of rest) {
    if (last === 0) return false
    if (node % 2 === 1 || node === last) {
      fromOld = nodeHash(sibling, fromOld, hash)
      fromNew = nodeHash(sibling, fromNew, hash)
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)]
    } else {
      fromNew = nodeHash(fromNew, sibling, hash)
    }
    ;[node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
  }
  return last === 0 && equalBytes(fromOld, oldRoot) && equalBytes(fromNew, newRoot)
}

function isPowerOfTwo(count: number): boolean {
  let rest = count
  while (rest % 2 === 0) rest /= 2
  return rest === 1
}
