import { MalformedError } from '../errors.ts'
import { hashSize } from '../merkle/hash.ts'
import { hasControls } from '../note/text-rules.ts'
import { encodeBase64 } from '../text/base64.ts'
import { parseDecimal } from '../text/decimal.ts'
import { parseHash } from '../text/hash-lines.ts'

/** What a log says of its tree (C2SP tlog-checkpoint). */
export interface Checkpoint {
  /** Which log: a URL without its scheme, as a rule. One line. */
  readonly origin: string
  /** Leaves. */
  readonly size: number
  readonly root: Uint8Array
  /** Further lines, which nobody audits: better none. */
  readonly extensions: readonly string[]
}

/**
 * The text of the note: origin, size, root and extensions, a line each.
 *
 * @throws RangeError for what no checkpoint may hold
 */
export function formatCheckpoint({ origin, size, root, extensions }: Checkpoint): string {
  if ([origin, ...extensions].some((line) => line === '' || line.includes('\n') || hasControls(line))) {
    throw new RangeError('not a line of a checkpoint')
  }
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`not a tree size: ${size}`)
  if (root.length !== hashSize) throw new RangeError('a root has 32 bytes')
  return [origin, size, encodeBase64(root), ...extensions].map((line) => `${line}\n`).join('')
}

/**
 * Strict: what it takes formats back to the same text.
 *
 * @throws MalformedError
 */
export function parseCheckpoint(text: string): Checkpoint {
  const lines = text.split('\n')
  if (lines.pop() !== '') throw new MalformedError('the last line has no newline')
  if (lines.some((line) => line === '' || hasControls(line)))
    throw new MalformedError('not a checkpoint line')
  const [origin, size, root, ...extensions] = lines
  if (origin === undefined || size === undefined || root === undefined) {
    throw new MalformedError('a checkpoint has three lines at least')
  }
  return { origin, size: parseDecimal(size), root: parseHash(root), extensions }
}
