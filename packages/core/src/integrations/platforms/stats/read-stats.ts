import { ZodError } from 'zod'
import { type Call, PlatformFailure, type Services } from '../../../kernel/index.ts'
import type { Claimed } from '../claim.ts'
import { createReader } from '../create-reader.ts'
import { platforms } from '../kinds/index.ts'
import { recordStats, type StatsOutcome } from './record-stats.ts'

/** Reads what the platform counts, and writes it down, or why it could not be read. */
export async function readStats(
  services: Services,
  call: Call,
  claimed: Claimed,
  { isAsked }: { isAsked: boolean },
): Promise<StatsOutcome> {
  const { row } = claimed
  const outcome = await ask(services, claimed)
  await recordStats.execute(services, call, { id: row.id, claimedAt: row.claimedAt, outcome, isAsked })
  return outcome
}

async function ask(services: Services, claimed: Claimed): Promise<StatsOutcome> {
  const { row, provider } = claimed
  try {
    const reading = await platforms[provider.kind].readStats(createReader(services, claimed))
    return { reading, failure: null }
  } catch (error) {
    if (!(error instanceof PlatformFailure || error instanceof ZodError)) throw error
    services.log.warn({ err: error, integration: row.id }, 'The figures of a platform can not be read')
    if (error instanceof ZodError) return { reading: null, failure: { reason: 'invalid_answer' } }
    const reason = error.reason === 'forbidden' ? 'invalid_answer' : error.reason
    const { statusCode, retryAfterSeconds } = error
    return { reading: null, failure: { reason, statusCode, retryAfterSeconds } }
  }
}
