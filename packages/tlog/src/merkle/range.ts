/** The leaves from `start` up to, but not including, `end`. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** The 2^height leaves from index * 2^height: a subtree whose leaves all exist, whatever the tree grows to. */
export interface Subtree {
  readonly height: number
  readonly index: number
}

/**
 * Splits a range into perfect subtrees, left to right, as large as they can be.
 * For a range that a tree's own splits lead to, folding them from the right gives its Merkle Tree Hash.
 */
export function perfectSubtrees({ start, end }: Range): Subtree[] {
  const subtrees: Subtree[] = []
  for (let from = start; from < end; ) {
    let height = 0
    while (from % 2 ** (height + 1) === 0 && from + 2 ** (height + 1) <= end) height++
    subtrees.push({ height, index: from / 2 ** height })
    from += 2 ** height
  }
  return subtrees
}

/** The largest power of two smaller than `count`, which is at least 2: where a tree splits (RFC 9162, section 2.1.1). */
export function splitPoint(count: number): number {
  let split = 1
  while (split * 2 < count) split *= 2
  return split
}
