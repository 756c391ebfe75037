import { Done, done, IntegrationProblem } from '@heimdall/contracts'
import { integrations } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { z } from 'zod'
import { findProvider } from '../../../identity/providers/index.ts'
import { defineCommand } from '../../../kernel/index.ts'
import { connectable } from '../connectable.ts'
import { eventOf } from '../event-of.ts'
import { givenScopes } from '../given-scopes.ts'
import { ClaimInput, lockClaimed } from '../lock-claimed.ts'
import { afterFailure } from './after-failure.ts'
import { alertStaff } from './alert-staff.ts'
import { tokenColumns } from './token-columns.ts'

const Failure = z.object({
  reason: IntegrationProblem,
  statusCode: z.number().nullish(),
  retryAfterSeconds: z.number().nullish(),
})
const Tokens = z.object({
  accessToken: z.string(),
  refreshToken: z.string().nullable(),
  expiresInSeconds: z.number().nullable(),
  scopes: z.array(z.string()).readonly().nullable(),
})
const Outcome = z.union([
  z.object({ tokens: Tokens, failure: z.null() }),
  z.object({ tokens: z.null(), failure: Failure }),
])
export type RenewalOutcome = z.infer<typeof Outcome>

/** Writes down what came of a refresh, by whoever has claimed the integration; on no surface. */
export const recordRenewal = defineCommand({
  name: 'integrations.recordRenewal',
  permission: 'integration:write',
  input: ClaimInput.extend({ outcome: Outcome }),
  output: Done,
  async run({ services, tx, input, audit, now }) {
    const row = await lockClaimed(tx, input)
    const provider = row && (await findProvider(tx, { id: row.providerId }))
    if (!row || !provider || !connectable(provider)) {
      audit.none('it is in other hands by now')
      return done
    }
    const resource = ['integration', row.id] as const
    const { tokens, failure } = input.outcome
    if (tokens) {
      const columns = tokenColumns(services, row.id, provider, tokens)
      const statsDueAt = row.isEnabled ? (row.statsDueAt ?? now) : null
      // It was renewed by a refresh token, and that one or another is there.
      const said = { scopes: tokens.scopes ?? row.scopes, hasRefreshToken: true }
      const scopes = givenScopes({ requestedScopes: row.requestedScopes, ...said })
      await tx
        .update(integrations)
        .set({ ...columns, scopes, lastRefreshedAt: now, statsDueAt })
        .where(eq(integrations.id, row.id))
      const expiresAt = columns.tokenExpiresAt?.toISOString() ?? null
      audit('integration_token_refreshed', {
        resource,
        metadata: { ...eventOf(row, provider), expiresAt },
      })
      return done
    }
    const change = afterFailure(services, row, failure)
    await tx.update(integrations).set(change).where(eq(integrations.id, row.id))
    if (change.alertedAt !== null && row.alertedAt === null) {
      await alertStaff(services, tx, { ...row, ...change }, provider)
    }
    const { reason, statusCode = null } = failure
    audit('integration_token_error', {
      resource,
      failure: reason,
      metadata: { ...eventOf(row, provider), operation: 'refresh', reason, statusCode },
    })
    return done
  },
})
