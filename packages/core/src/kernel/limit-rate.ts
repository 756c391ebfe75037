import { tooMany } from './errors.ts'
import type { RateLimit } from './ports.ts'
import type { Services } from './services.ts'

/** Counts one attempt, and refuses it where it is over the limit. */
export async function limitRate(
  { rateLimiter }: Pick<Services, 'rateLimiter'>,
  key: string,
  rule: RateLimit,
): Promise<void> {
  const { allowed, retryAfterSeconds } = await rateLimiter.consume(key, rule)
  if (!allowed) throw tooMany(retryAfterSeconds)
}
