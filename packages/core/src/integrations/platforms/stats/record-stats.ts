import { Done, done, IntegrationProblem, IntegrationStats } from '@heimdall/contracts'
import { integrations } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { z } from 'zod'
import { findProvider } from '../../../identity/providers/index.ts'
import { defineCommand } from '../../../kernel/index.ts'
import { eventOf } from '../event-of.ts'
import { ClaimInput, lockClaimed } from '../lock-claimed.ts'
import { statsOf } from '../queries.ts'
import { recordedStats } from './figures-of.ts'
import { keepFigures } from './keep-figures.ts'

const shown = z.string().nullable().optional()
const Reading = z.object({
  stats: IntegrationStats,
  shown: z.object({ username: shown, displayName: shown, avatarUrl: shown }),
})
const Failure = z.object({
  reason: IntegrationProblem,
  statusCode: z.number().nullish(),
  retryAfterSeconds: z.number().nullish(),
})
const Outcome = z.union([
  z.object({ reading: Reading, failure: z.null() }),
  z.object({ reading: z.null(), failure: Failure }),
])
export type StatsOutcome = z.infer<typeof Outcome>

/** A live channel changes; for more than that there are the platforms' own events. */
const everyMs = 900_000

/** Writes down what a platform counts, by whoever has claimed the integration; on no surface. */
export const recordStats = defineCommand({
  name: 'integrations.recordStats',
  permission: 'integration:write',
  input: ClaimInput.extend({ outcome: Outcome, isAsked: z.boolean() }),
  output: Done,
  async run({ tx, input, audit, now }) {
    const row = await lockClaimed(tx, input)
    const provider = row && (await findProvider(tx, { id: row.providerId }))
    if (!row || !provider) {
      audit.none('it is in other hands by now')
      return done
    }
    const { reading, failure } = input.outcome
    const waitMs = Math.max(everyMs, (failure?.retryAfterSeconds ?? 0) * 1000)
    const statsDueAt = row.isEnabled ? new Date(now.getTime() + waitMs) : null
    if (!reading) {
      const { reason: statsProblem } = failure
      // A refresh finds out whether all is over, or only this token; one that fails already has its time.
      const refresh = statsProblem === 'revoked' && row.failureCount === 0 ? { refreshDueAt: now } : {}
      const change = { statsProblem, statsDueAt, claimedAt: null, ...refresh }
      await tx.update(integrations).set(change).where(eq(integrations.id, row.id))
      audit.none('what was read before stays')
      return done
    }
    const { stats } = reading
    await tx
      .update(integrations)
      .set({ ...reading.shown, stats, statsAt: now, statsProblem: null, statsDueAt, claimedAt: null })
      .where(eq(integrations.id, row.id))
    await keepFigures(tx, row.id, stats, now)
    const before = statsOf(row)
    const isNews =
      before === null || JSON.stringify(recordedStats(before)) !== JSON.stringify(recordedStats(stats))
    // By itself it happens every quarter of an hour; that nothing is different need not fill the log.
    if (!input.isAsked && !isNews) audit.none('nothing is different')
    else {
      audit('integration_stats_refreshed', {
        resource: ['integration', row.id],
        metadata: { ...eventOf(row, provider), stats: recordedStats(stats) },
      })
    }
    return done
  },
})
