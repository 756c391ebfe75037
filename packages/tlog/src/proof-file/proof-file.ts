import { MalformedError } from '../errors.ts'
import { decodeBase64, encodeBase64 } from '../text/base64.ts'
import { parseDecimal } from '../text/decimal.ts'
import { formatHashLines, parseHashLines } from '../text/hash-lines.ts'

/** A proof that a log holds an entry, to be checked without asking anybody (C2SP tlog-proof; `.tlog-proof` files). */
export interface ProofFile {
  /** Of the entry in the log, from 0. */
  readonly index: number
  /** From the leaf's sibling up to the root's child. */
  readonly proof: readonly Uint8Array[]
  /** For the application. Nothing signs it. */
  readonly extra?: Uint8Array
  /** The signed note, as the log issued it. */
  readonly checkpoint: string
}

const header = 'c2sp.org/tlog-proof@v1'

/** @throws RangeError for an index that no entry has, or a hash that is not 32 bytes */
export function formatProofFile({ index, proof, extra, checkpoint }: ProofFile): string {
  if (!Number.isSafeInteger(index) || index < 0) throw new RangeError(`not an index: ${index}`)
  const extraLine = extra === undefined || extra.length === 0 ? '' : `extra ${encodeBase64(extra)}\n`
  return `${header}\n${extraLine}index ${index}\n${formatHashLines(proof)}\n${checkpoint}`
}

/**
 * Strict, up to the checkpoint, which it hands on as it stands: `verifyProofFile` reads that.
 *
 * @throws MalformedError
 */
export function parseProofFile(text: string): ProofFile {
  const end = text.indexOf('\n\n')
  if (end < 0) throw new MalformedError('a proof without a checkpoint')
  const [first, ...lines] = text.slice(0, end).split('\n')
  if (first !== header) throw new MalformedError('not a proof')
  const extraText = lines[0]?.startsWith('extra ') ? lines.shift()?.slice('extra '.length) : undefined
  // Without extra data the line is left out.
  if (extraText === '') throw new MalformedError('an empty extra line')
  const indexLine = lines.shift() ?? ''
  if (!indexLine.startsWith('index ')) throw new MalformedError('a proof without an index')
  return {
    index: parseDecimal(indexLine.slice('index '.length)),
    proof: parseHashLines(lines),
    ...(extraText === undefined ? {} : { extra: decodeBase64(extraText) }),
    checkpoint: text.slice(end + 2),
  }
}
