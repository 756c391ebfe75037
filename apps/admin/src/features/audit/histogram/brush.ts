/** A choice among buckets, first and last included. `anchor` stands still while `head` moves. */
export interface Brush {
  anchor: number
  head: number
}

export const boundsOf = ({ anchor, head }: Brush): [first: number, last: number] =>
  anchor <= head ? [anchor, head] : [head, anchor]

/** Where a key leads among `count` buckets; `null` for keys that lead nowhere. */
export function moveBy(key: string, from: number, count: number): number | null {
  const page = Math.max(1, Math.round(count / 10))
  const targets: Record<string, number> = {
    ArrowLeft: from - 1,
    ArrowDown: from - 1,
    ArrowRight: from + 1,
    ArrowUp: from + 1,
    PageUp: from + page,
    PageDown: from - page,
    Home: 0,
    End: count - 1,
  }
  const target = targets[key]
  return target === undefined ? null : Math.min(count - 1, Math.max(0, target))
}

/** The bucket below a place on the chart, `x` from 0 to 1. */
export const bucketAt = (x: number, count: number): number =>
  Math.min(count - 1, Math.max(0, Math.floor(x * count)))
