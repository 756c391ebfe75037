import { encodeBase64 } from '../text/base64.ts'
import { concatBytes } from '../text/bytes.ts'
import { isNoteText, maxSignatures, type Note, type NoteSignature } from './note.ts'
import { isKeyName } from './text-rules.ts'

/**
 * The signed note as it is sent and stored; `parseNote` gives the same note back.
 *
 * @throws RangeError for what no note may hold: a text without its newline, no signature or more than 100
 */
export function formatNote({ text, signatures }: Note): string {
  if (!isNoteText(text)) throw new RangeError('not the text of a note')
  if (signatures.length === 0 || signatures.length > maxSignatures) {
    throw new RangeError('a note has 1 to 100 signatures')
  }
  return `${text}\n${signatures.map(formatSignatureLine).join('')}`
}

/** @throws RangeError for a name that no key may have, or an empty signature */
export function formatSignatureLine({ name, keyId, signature }: NoteSignature): string {
  if (!isKeyName(name) || signature.length === 0) throw new RangeError('not a signature')
  const id = new Uint8Array(4)
  new DataView(id.buffer).setUint32(0, keyId)
  return `— ${name} ${encodeBase64(concatBytes(id, signature))}\n`
}
