import { type Range, splitPoint } from './range.ts'

/**
 * Which ranges of leaves the inclusion proof of a leaf consists of, from the leaf up: PATH(m, D_n) of RFC 9162,
 * section 2.1.3.1.
 *
 * @throws RangeError unless 0 <= index < size
 */
export function inclusionPath(index: number, size: number): Range[] {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) {
    throw new RangeError(`no leaf ${index} in a tree of ${size}`)
  }
  const path: Range[] = []
  let [start, end] = [0, size]
  while (end - start > 1) {
    const middle = start + splitPoint(end - start)
    if (index < middle) {
      path.push({ start: middle, end })
      end = middle
    } else {
      path.push({ start, end: middle })
      start = middle
    }
  }
  return path.reverse()
}
