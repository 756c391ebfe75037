import { type FeedItem, positionEveryMs } from '../../../gps/index.ts'

/** Clocks of processes differ; whose is further ahead than this is waited for no longer. */
const mostAheadMs = 1_000

/**
 * Of each device at most one position in every 250 ms, the newest, and all else; whichever process plans, and wherever its
 * pages begin. So it takes whole quarters of a second alone: `held` is the first entry of one that may not be over.
 */
export function thinPositions(
  found: readonly FeedItem[],
  { isFull, nowMs }: { isFull: boolean; nowMs: number },
): { items: FeedItem[]; held: FeedItem | null } {
  const whole = wholeOf(found, isFull, nowMs)
  const newest = new Map<string, number>()
  for (const item of whole) if (item.kind === 'position') newest.set(keyOf(item), item.number)
  return {
    items: whole.filter((item) => item.kind !== 'position' || newest.get(keyOf(item)) === item.number),
    held: found[whole.length] ?? null,
  }
}

const quarterOf = ({ at }: FeedItem) => Math.floor(at / positionEveryMs)
const keyOf = (item: FeedItem) => `${item.deviceId} ${quarterOf(item)}`

function wholeOf(found: readonly FeedItem[], isFull: boolean, nowMs: number): readonly FeedItem[] {
  const last = found.at(-1)
  if (!last) return found
  const isOver = (quarterOf(last) + 1) * positionEveryMs <= nowMs || last.at > nowMs + mostAheadMs
  if (isOver && !isFull) return found
  let end = found.length
  while (end > 0 && quarterOf(found[end - 1] ?? last) === quarterOf(last)) end--
  // More than a page in a moment is planned as it comes.
  return end === 0 && isFull ? found : found.slice(0, end)
}
