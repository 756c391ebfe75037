import { MalformedError } from '../errors.ts'
import { parseDecimal } from '../text/decimal.ts'
import { formatHashLines, parseHashLines } from '../text/hash-lines.ts'

/** What a log sends to a witness at `<prefix>/add-checkpoint` (C2SP tlog-witness). */
export interface AddCheckpoint {
  /** Of the checkpoint that the witness cosigned last, 0 if none. */
  readonly oldSize: number
  /** The consistency proof from that size to the checkpoint's, nothing from 0. */
  readonly proof: readonly Uint8Array[]
  /** The signed note. */
  readonly checkpoint: string
}

/** The body of the request. @throws RangeError for what no request may hold */
export function formatAddCheckpoint({ oldSize, proof, checkpoint }: AddCheckpoint): string {
  if (!Number.isSafeInteger(oldSize) || oldSize < 0) throw new RangeError(`not a tree size: ${oldSize}`)
  if (oldSize === 0 && proof.length > 0) throw new RangeError('nothing to prove from size 0')
  return `old ${oldSize}\n${formatHashLines(proof)}\n${checkpoint}`
}

/**
 * The witness's side of it; the checkpoint is handed on as it stands.
 *
 * @throws MalformedError
 */
export function parseAddCheckpoint(body: string): AddCheckpoint {
  const end = body.indexOf('\n\n')
  if (end < 0) throw new MalformedError('a request without a checkpoint')
  const [first = '', ...lines] = body.slice(0, end).split('\n')
  if (!first.startsWith('old ')) throw new MalformedError('a request without an old size')
  const oldSize = parseDecimal(first.slice('old '.length))
  return { oldSize, proof: parseHashLines(lines), checkpoint: body.slice(end + 2) }
}
