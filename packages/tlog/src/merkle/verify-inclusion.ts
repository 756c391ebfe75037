import { equalBytes } from '../text/bytes.ts'
import { type Hash, hashSize, nodeHash, sha256 } from './hash.ts'

export interface InclusionProof {
  /** Of the leaf, from 0. */
  readonly index: number
  /** Of the tree, in leaves. */
  readonly size: number
  readonly leafHash: Uint8Array
  /** Hashes from the leaf's sibling up to the root's child. */
  readonly proof: readonly Uint8Array[]
  readonly root: Uint8Array
}

/** Whether the leaf stands at that place in the tree with that root (RFC 9162, section 2.1.3.2). Throws nothing. */
export function verifyInclusion(claim: InclusionProof, hash: Hash = sha256): boolean {
  const { index, size, proof } = claim
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false
  if (claim.leafHash.length !== hashSize) return false
  // Their names in the RFC are fn and sn. Halved, not shifted: shifts cut numbers to 32 bits.
  let [node, last] = [index, size - 1]
  let root = claim.leafHash
  for (const sibling of proof) {
    if (last === 0 || sibling.length !== hashSize) return false
    if (node % 2 === 1 || node === last) {
      root = nodeHash(sibling, root, hash)
      // The last node of a row without a sibling stands, unchanged, in the rows above.
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)]
    } else {
      root = nodeHash(root, sibling, hash)
    }
    ;[node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
  }
  return last === 0 && equalBytes(root, claim.root)
}
