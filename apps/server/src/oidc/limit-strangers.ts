import { networkOf, type RateLimiter } from '@heimdall/core'
import type { FastifyReply, FastifyRequest } from 'fastify'

const windowSeconds = 60
/** For browsers; a page has to come of it. */
const problem = '/authorization-error?error=temporarily_unavailable'

/**
 * What an app or its user begins leaves a row before anybody has proved anything, for a minute up to an hour. So many
 * a minute of one network, that nobody fills the database.
 */
export const limitStrangers =
  (limiter: RateLimiter, limit: number) =>
  async ({ call, headers }: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const key = `oidc:${networkOf(call.request.ipAddress)}`
    const { allowed, retryAfterSeconds } = await limiter.consume(key, { limit, windowSeconds })
    if (allowed) return
    reply.header('retry-after', retryAfterSeconds)
    if (headers.accept?.includes('text/html')) return reply.redirect(problem, 303)
    return reply.status(429).send({
      error: 'temporarily_unavailable',
      error_description: `Too many requests from your network. Try again in ${retryAfterSeconds} seconds`,
    })
  }
