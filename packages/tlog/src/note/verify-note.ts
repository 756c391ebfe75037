import { UnverifiedError } from '../errors.ts'
import { formatKeyId } from './key-id.ts'
import type { Note, NoteSignature } from './note.ts'
import type { Verifier } from './verifier.ts'

export interface CheckedSignatures {
  /** By known keys, one for each. */
  readonly verified: readonly NoteSignature[]
  /** By keys that no verifier knows: they say nothing, for or against. */
  readonly unknown: readonly NoteSignature[]
}

/**
 * Relies on a note only when a known key signed it (C2SP signed-note).
 *
 * @throws UnverifiedError when none did; or as `checkSignatures`
 */
export function verifyNote(note: Note, verifiers: readonly Verifier[]): CheckedSignatures {
  const checked = checkSignatures(note, verifiers)
  if (checked.verified.length === 0) throw new UnverifiedError('no signature by a known key')
  return checked
}

/**
 * Verifies every signature whose name and key id a verifier has. Which keys are enough is the caller's to say.
 *
 * @throws UnverifiedError when such a signature is wrong, or two verifiers have the same name and key id
 */
export function checkSignatures(note: Note, verifiers: readonly Verifier[]): CheckedSignatures {
  const verified = new Map<Verifier, NoteSignature>()
  const unknown: NoteSignature[] = []
  for (const one of note.signatures) {
    const [verifier, another] = verifiers.filter(
      ({ name, keyId }) => name === one.name && keyId === one.keyId,
    )
    if (verifier === undefined) unknown.push(one)
    else if (another !== undefined) throw new UnverifiedError(`two keys are ${describe(one)}`)
    else if (verifier.verify(note.text, one.signature)) verified.set(verifier, one)
    else throw new UnverifiedError(`a wrong signature by ${describe(one)}`)
  }
  return { verified: [...verified.values()], unknown }
}

function describe({ name, keyId }: NoteSignature): string {
  return `${name}+${formatKeyId(keyId)}`
}
