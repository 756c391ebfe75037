import { type Services, tooMany } from '../../kernel/index.ts'

/** For every way to a new picture, of an account and of its apps: decoding one is dear. */
const perUser = { limit: 20, windowSeconds: 3_600 }

/** Counts a picture before it is looked at. */
export async function limitPictures({ rateLimiter }: Services, userId: string): Promise<void> {
  const limit = await rateLimiter.consume(`picture:${userId}`, perUser)
  if (!limit.allowed) throw tooMany(limit.retryAfterSeconds)
}
