import { verifyCosignatures } from '../checkpoint/open-checkpoint.ts'
import { MalformedError } from '../errors.ts'
import type { Cosignature } from '../note/cosignature.ts'
import { isNoteText, type NoteSignature } from '../note/note.ts'
import { parseNote, parseSignatureLines } from '../note/parse-note.ts'
import type { Verifier } from '../note/verifier.ts'
import { parseDecimal } from '../text/decimal.ts'

export interface WitnessAnswer {
  /** By known witnesses, verified: to be kept with the checkpoint (`signNote`, `formatNote`). */
  readonly signatures: readonly NoteSignature[]
  readonly cosignatures: readonly Cosignature[]
}

/**
 * The body of a 200: cosignatures of the checkpoint that was sent. Those of unknown witnesses are left out.
 *
 * @param checkpoint the signed note that was sent
 * @throws MalformedError
 * @throws UnverifiedError when a cosignature of a known witness is wrong
 * @throws RangeError when a witness's key is not of type 4
 */
export function parseWitnessAnswer(
  body: string,
  checkpoint: string,
  witnesses: readonly Verifier[],
): WitnessAnswer {
  if (!isNoteText(body)) throw new MalformedError('not signature lines')
  const received = parseSignatureLines(body)
  const cosignatures = verifyCosignatures(
    { text: parseNote(checkpoint).text, signatures: received },
    witnesses,
  )
  const isKnown = ({ name, keyId }: NoteSignature) =>
    cosignatures.some((one) => one.name === name && one.keyId === keyId)
  return { signatures: received.filter(isKnown), cosignatures }
}

/**
 * The body of a 409: the size that the witness cosigned last, from which the next proof has to start.
 *
 * @throws MalformedError
 */
export function parseWitnessSize(body: string): number {
  if (!body.endsWith('\n')) throw new MalformedError('not a tree size')
  return parseDecimal(body.slice(0, -1))
}
