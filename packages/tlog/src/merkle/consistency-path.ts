import { type Range, splitPoint } from './range.ts'

/**
 * Which ranges of leaves the proof consists of that a tree of `oldSize` became one of `newSize`: PROOF(m, D_n) of
 * RFC 9162, section 2.1.4.1. Nothing for equal sizes, and nothing from the empty tree, which any tree begins with.
 *
 * @throws RangeError unless 0 <= oldSize <= newSize
 */
export function consistencyPath(oldSize: number, newSize: number): Range[] {
  if (!Number.isSafeInteger(oldSize) || !Number.isSafeInteger(newSize) || oldSize < 0 || oldSize > newSize) {
    throw new RangeError(`no tree of ${oldSize} in a tree of ${newSize}`)
  }
  if (oldSize === 0) return []
  const path: Range[] = []
  let [start, end] = [0, newSize]
  while (end !== oldSize) {
    const middle = start + splitPoint(end - start)
    if (oldSize <= middle) {
      path.push({ start: middle, end })
      end = middle
    } else {
      path.push({ start, end: middle })
      start = middle
    }
  }
  // From 0 it is the old tree itself, whose root the verifier has.
  if (start > 0) path.push({ start, end })
  return path.reverse()
}
