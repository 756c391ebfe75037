import { concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { MalformedError, UnverifiedError } from '../errors.ts'
import { leafHash, sha256 } from '../merkle/hash.ts'
import { parseVerifierKey } from '../note/verifier.ts'
import { decodeUtf8 } from '../text/utf8.ts'
import { parseProofFile } from './proof-file.ts'
import { verifyProofFile } from './verify-proof-file.ts'

/** What a proof has shown to be in the log. */
export interface ProvenEvent {
  /** Canonical JSON, as the log holds it. */
  entry: string
  index: number
  /** Leaves of the signed tree. */
  size: number
  /** Private values by field, each the one that the entry commits to. */
  values: Record<string, string>
}

/**
 * Whether Heimdall's log holds the event of a proof file, and whether the values beside it are those of the entry.
 * Asks nobody.
 *
 * @param verifierKey of the log; one that came with the proof would prove nothing
 * @throws MalformedError for what is no proof of an event
 * @throws UnverifiedError for another log, another entry, another value
 */
export function verifyEventProof(text: string, verifierKey: string): ProvenEvent {
  const file = parseProofFile(text)
  const verifier = parseVerifierKey(verifierKey)
  const { entry, openings } = readExtra(file.extra)
  const trust = { origin: verifier.name, log: [verifier] }
  const { checkpoint } = verifyProofFile(file, leafHash(utf8ToBytes(entry)), trust)
  const commitments = record(record(readJson(entry)).c)
  const values: Record<string, string> = {}
  for (const { field, salt, value } of openings) {
    if (commitments[field] !== commitmentOf(field, salt, value)) {
      throw new UnverifiedError(`the value of "${field}" is not the one in the log`)
    }
    values[field] = value
  }
  return { entry, index: file.index, size: checkpoint.size, values }
}

/** SHA-256("heimdall/c1\0" ‖ field ‖ "\0" ‖ salt ‖ value), in hex. */
function commitmentOf(field: string, salt: string, value: string): string {
  if (!/^[0-9a-f]{64}$/.test(salt)) throw new MalformedError('a salt that is not 32 bytes in hex')
  const hash = sha256(
    concatBytes(utf8ToBytes(`heimdall/c1\0${field}\0`), hexToBytes(salt), utf8ToBytes(value)),
  )
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function readExtra(extra: Uint8Array | undefined) {
  if (extra === undefined) throw new MalformedError('a proof without its entry')
  const { entry, openings } = record(readJson(decodeUtf8(extra)))
  if (typeof entry !== 'string' || !Array.isArray(openings))
    throw new MalformedError('a proof without its entry')
  return {
    entry,
    openings: openings.map((opening: unknown) => {
      const { field, salt, value } = record(opening)
      if (typeof field !== 'string' || typeof salt !== 'string' || typeof value !== 'string') {
        throw new MalformedError('an opening needs field, salt and value')
      }
      return { field, salt, value }
    }),
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new MalformedError('not JSON')
  }
}

/** The own properties of a JSON object. */
function record(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new MalformedError('not an object')
  return Object.fromEntries(Object.entries(value))
}
