import { type OpenedCheckpoint, openCheckpoint, type Trust } from '../checkpoint/open-checkpoint.ts'
import { UnverifiedError } from '../errors.ts'
import { type Hash, sha256 } from '../merkle/hash.ts'
import { verifyInclusion } from '../merkle/verify-inclusion.ts'
import type { ProofFile } from './proof-file.ts'

/**
 * Whether the log holds the leaf at the proof's index, by the steps of C2SP tlog-proof.
 *
 * @param leafHash computed from the entry by whoever verifies; a hash that came with the proof would prove nothing
 * @returns the log's checkpoint, and the trusted witnesses that saw it: how many are enough is for the caller to say
 * @throws MalformedError when the checkpoint is none
 * @throws UnverifiedError for another log, no or a wrong signature, or a leaf that is not there
 * @throws RangeError when a witness's key is not of type 4
 */
export function verifyProofFile(
  file: ProofFile,
  leafHash: Uint8Array,
  trust: Trust,
  hash: Hash = sha256,
): OpenedCheckpoint {
  const opened = openCheckpoint(file.checkpoint, trust)
  const { size, root } = opened.checkpoint
  if (!verifyInclusion({ index: file.index, size, leafHash, proof: file.proof, root }, hash)) {
    throw new UnverifiedError('the log does not hold this entry at that index')
  }
  return opened
}
