import { MalformedError } from '../errors.ts'
import { decodeBase64 } from '../text/base64.ts'
import { isNoteText, maxSignatures, type Note, type NoteSignature } from './note.ts'
import { isKeyName } from './text-rules.ts'

const linePrefix = '— '
const keyIdSize = 4

/**
 * Splits a signed note into its text and signatures, and verifies none of them (C2SP signed-note).
 *
 * @throws MalformedError
 */
export function parseNote(signed: string): Note {
  if (!isNoteText(signed)) throw new MalformedError('not the text of a signed note')
  // The text may have empty lines itself: the last one separates.
  const end = signed.lastIndexOf('\n\n')
  if (end < 0) throw new MalformedError('a note without signatures')
  return { text: signed.slice(0, end + 1), signatures: parseSignatureLines(signed.slice(end + 2)) }
}

/**
 * One or more signature lines, as they stand in a note and in a witness's answer.
 *
 * @throws MalformedError
 */
export function parseSignatureLines(text: string): NoteSignature[] {
  const lines = text.split('\n')
  if (lines.pop() !== '') throw new MalformedError('the last line has no newline')
  if (lines.length === 0) throw new MalformedError('no signature lines')
  if (lines.length > maxSignatures) throw new MalformedError('too many signatures')
  return lines.map(parseSignatureLine)
}

function parseSignatureLine(line: string): NoteSignature {
  if (!line.startsWith(linePrefix)) throw new MalformedError('not a signature line')
  const space = line.indexOf(' ', linePrefix.length)
  const name = line.slice(linePrefix.length, space)
  if (space < 0 || !isKeyName(name)) throw new MalformedError('a signature line without a key name')
  const bytes = decodeBase64(line.slice(space + 1))
  if (bytes.length <= keyIdSize) throw new MalformedError('a signature that is too short')
  const keyId = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)
  return { name, keyId, signature: bytes.subarray(keyIdSize) }
}
