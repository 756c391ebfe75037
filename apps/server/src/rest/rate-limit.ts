import { networkOf, principalOf, type RateLimiter, tooMany } from '@heimdall/core'
import type { FastifyReply, FastifyRequest } from 'fastify'

const windowSeconds = 60

/**
 * So many requests a minute of one key, person or, signed out, network. Every answer says what is left, as
 * draft-ietf-httpapi-ratelimit-headers-10 has it, so that a bot can slow down before it is refused.
 */
export const limitRequests =
  (limiter: RateLimiter, limit: number) =>
  async ({ call }: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const { actor, request } = call
    const caller = actor.type === 'anonymous' ? `network:${networkOf(request.ipAddress)}` : principalOf(actor)
    const { allowed, remaining, retryAfterSeconds } = await limiter.consume(`rest:${caller}`, {
      limit,
      windowSeconds,
    })
    reply.headers({
      'ratelimit-policy': `"requests";q=${limit};w=${windowSeconds}`,
      ratelimit: `"requests";r=${remaining};t=${retryAfterSeconds}`,
    })
    if (!allowed) throw tooMany(retryAfterSeconds)
  }
