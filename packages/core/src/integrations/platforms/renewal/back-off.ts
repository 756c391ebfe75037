import type { Random } from '../../../kernel/index.ts'

const [minute, hour] = [60_000, 3_600_000]
const waitsMs = [minute, 5 * minute, 15 * minute, hour, 3 * hour] as const
/** From then on for as long as it takes: only the platform can say that it is over. */
const longestMs = 6 * hour
/** Up to a fifth more or less, so that what failed together does not come back together. */
const jitter = 0.2

/** How long to wait after that many failures in a row. A platform may ask for more, not for less. */
export function waitAfter(failures: number, random: Random, retryAfterSeconds: number | null): number {
  const waitMs = waitsMs[failures - 1] ?? longestMs
  const [byte = 0] = random.bytes(1)
  const spreadMs = waitMs * (1 - jitter + (2 * jitter * byte) / 255)
  return Math.round(Math.max(spreadMs, (retryAfterSeconds ?? 0) * 1000))
}
