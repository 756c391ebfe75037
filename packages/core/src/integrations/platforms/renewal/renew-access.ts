import { integrations } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { accessOf } from '../../../identity/providers/index.ts'
import { type Call, PlatformFailure, type Services } from '../../../kernel/index.ts'
import type { Claimed } from '../claim.ts'
import { openToken } from '../tokens.ts'
import { type RenewalOutcome, recordRenewal } from './record-renewal.ts'

/** How often it is tried to write the answer down: a refresh token that was used is often good for no second time. */
const attempts = 5
const firstPauseMs = 200

/**
 * Asks for new tokens and writes down what came of it. Before it asks, it notes that it does: an answer that no process lives to
 * write down is then known to be lost, should the platform refuse the old token afterwards.
 */
export async function renewAccess(services: Services, call: Call, claimed: Claimed): Promise<RenewalOutcome> {
  const { row } = claimed
  const outcome = await ask(services, claimed)
  const input = { id: row.id, claimedAt: row.claimedAt, outcome }
  for (let attempt = 1; ; attempt++) {
    try {
      await recordRenewal.execute(services, call, input)
      return outcome
    } catch (error) {
      if (attempt === attempts) throw error
      services.log.warn({ err: error, integration: row.id }, 'New tokens can not be kept; trying again')
      await new Promise((resolve) => setTimeout(resolve, firstPauseMs * 2 ** (attempt - 1)))
    }
  }
}

async function ask(services: Services, { row, provider }: Claimed): Promise<RenewalOutcome> {
  if (row.refreshToken === null) return { tokens: null, failure: { reason: 'no_refresh_token' } }
  const wasLost = row.refreshSentAt !== null
  const refreshToken = openToken(services, row.id, row.refreshToken)
  await services.primary.db
    .update(integrations)
    .set({ refreshSentAt: services.clock.now() })
    .where(eq(integrations.id, row.id))
  try {
    return {
      tokens: await services.providers.refresh(accessOf(services, provider), refreshToken),
      failure: null,
    }
  } catch (error) {
    if (!(error instanceof PlatformFailure)) throw error
    services.log.warn({ err: error, integration: row.id }, 'A platform has given no new tokens')
    const { statusCode, retryAfterSeconds } = error
    const said = error.reason === 'forbidden' ? 'invalid_answer' : error.reason
    const reason = said === 'revoked' && wasLost ? 'answer_lost' : said
    return { tokens: null, failure: { reason, statusCode, retryAfterSeconds } }
  }
}
