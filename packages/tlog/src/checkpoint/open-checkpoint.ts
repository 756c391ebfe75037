import { UnverifiedError } from '../errors.ts'
import { type Cosignature, decodeTimestamped } from '../note/cosignature.ts'
import { cosignatureType } from '../note/key-id.ts'
import type { Note } from '../note/note.ts'
import { parseNote } from '../note/parse-note.ts'
import type { Verifier } from '../note/verifier.ts'
import { checkSignatures, verifyNote } from '../note/verify-note.ts'
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts'

/** Whom to believe. */
export interface Trust {
  /** The only log whose checkpoints are taken. */
  readonly origin: string
  /** The log's keys: one of them has to have signed. */
  readonly log: readonly Verifier[]
  /** Keys of type 4. None of them has to have signed: how many are enough is for the caller to say. */
  readonly witnesses?: readonly Verifier[]
}

export interface OpenedCheckpoint {
  readonly checkpoint: Checkpoint
  /** By trusted witnesses, one for each key, all verified. */
  readonly cosignatures: readonly Cosignature[]
}

/**
 * A checkpoint of the trusted log, with the witnesses that saw it.
 *
 * @throws MalformedError when it is no note, or its text no checkpoint
 * @throws UnverifiedError for another origin, without a signature by the log, or with a wrong one by a trusted key
 * @throws RangeError when a witness's key is not of type 4
 */
export function openCheckpoint(signed: string, trust: Trust): OpenedCheckpoint {
  const note = parseNote(signed)
  verifyNote(note, trust.log)
  const cosignatures = verifyCosignatures(note, trust.witnesses ?? [])
  const checkpoint = parseCheckpoint(note.text)
  if (checkpoint.origin !== trust.origin) throw new UnverifiedError('a checkpoint of another log')
  return { checkpoint, cosignatures }
}

/**
 * The cosignatures by known witnesses; those by others are left out.
 *
 * @throws UnverifiedError when one by a known witness is wrong
 * @throws RangeError when a witness's key is not of type 4
 */
export function verifyCosignatures(note: Note, witnesses: readonly Verifier[]): Cosignature[] {
  if (witnesses.some(({ type }) => type !== cosignatureType)) throw new RangeError('not a key of a witness')
  return checkSignatures(note, witnesses).verified.map(({ name, keyId, signature }) => {
    const time = decodeTimestamped(signature)?.time ?? 0
    // Zero stands for no statement about the time, which only other kinds of cosignature may make.
    if (time === 0) throw new UnverifiedError('a cosignature without its time')
    return { name, keyId, time }
  })
}
