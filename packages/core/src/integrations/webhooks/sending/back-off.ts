import type { Random } from '../../../kernel/index.ts'

const [second, minute, hour] = [1_000, 60_000, 3_600_000]
/** The schedule that the Standard Webhooks specification suggests: ten attempts in a little over three days. */
const waitsMs = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
] as const
/** Up to a fifth more or less, so that what failed together does not come back together. */
const jitter = 0.2
const longestWaitMs = 24 * hour

/** How long to wait after that many failures; null: it is given up. A receiver may ask for more, not for less. */
export function waitAfter(
  failures: number,
  random: Random,
  retryAfterSeconds: number | null = null,
): number | null {
  const waitMs = waitsMs[failures - 1]
  if (waitMs === undefined) return null
  const [byte = 0] = random.bytes(1)
  const spreadMs = waitMs * (1 - jitter + (2 * jitter * byte) / 255)
  return Math.round(
    Math.min(longestWaitMs * (1 + jitter), Math.max(spreadMs, (retryAfterSeconds ?? 0) * second)),
  )
}
