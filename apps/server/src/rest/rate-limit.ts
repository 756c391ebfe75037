import { networkOf, principalOf, type RateLimiter, tooMany } from '@heimdall/core'
import fp from 'fastify-plugin'

export interface RateLimitOptions {
  limiter: RateLimiter
  /** Of one caller; null: as many as they like. */
  requestsPerMinute: number | null
}

const windowSeconds = 60

/**
 * So many requests a minute of one key, person or, signed out, network. Every answer says what is left, as
 * draft-ietf-httpapi-ratelimit-headers-10 has it, so that a bot can slow down before it is refused.
 */
export const rateLimit = fp<RateLimitOptions>(async (app, { limiter, requestsPerMinute: limit }) => {
  app.decorate('limit', async ({ call }, reply) => {
    if (limit === null) return
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
  })
})

declare module 'fastify' {
  interface FastifyInstance {
    /** As an onRequest hook behind `identify`: counts the request, and refuses it when it is one too many. */
    limit(request: FastifyRequest, reply: FastifyReply): Promise<void>
  }
}
