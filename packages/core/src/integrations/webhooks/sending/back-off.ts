import type { Services } from '../../../kernel/index.ts'
import type { DeliveryRow } from '../queries.ts'

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

/**
 * What becomes of a message after that many failures: it waits, ever longer, or is given up. A receiver may ask to wait
 * for longer, not for less.
 */
export function afterFailures(
  { clock, random }: Pick<Services, 'clock' | 'random'>,
  failures: number,
  retryAfterSeconds: number | null = null,
): Partial<DeliveryRow> {
  const now = clock.now()
  const waitMs = waitsMs[failures - 1]
  if (waitMs === undefined) return { status: 'dead', finishedAt: now }
  const [byte = 0] = random.bytes(1)
  const spreadMs = waitMs * (1 - jitter + (2 * jitter * byte) / 255)
  const longerMs = Math.max(spreadMs, (retryAfterSeconds ?? 0) * second)
  return {
    status: 'waiting',
    dueAt: new Date(now.getTime() + Math.round(Math.min(longestWaitMs * (1 + jitter), longerMs))),
  }
}
