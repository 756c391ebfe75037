import { formatNote } from './format-note.ts'
import { isNoteText, type NoteSignature } from './note.ts'
import type { Signer } from './signer.ts'

/**
 * Signs a text with each of the keys.
 *
 * @param kept signatures that the text has already, such as cosignatures; a signer's own older one is replaced
 * @returns the signed note
 * @throws RangeError for a text without its newline or with control characters, or without any signature
 */
export function signNote(
  text: string,
  signers: readonly Signer[],
  kept: readonly NoteSignature[] = [],
): string {
  if (!isNoteText(text)) throw new RangeError('not the text of a note')
  const isOlder = (old: NoteSignature) =>
    signers.some((key) => key.name === old.name && key.keyId === old.keyId)
  const added = signers.map((key) => ({ name: key.name, keyId: key.keyId, signature: key.sign(text) }))
  return formatNote({ text, signatures: [...kept.filter((old) => !isOlder(old)), ...added] })
}
