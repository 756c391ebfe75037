import { Done, done } from '@heimdall/contracts'
import { integrations } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { z } from 'zod'
import { findProvider } from '../../../identity/providers/index.ts'
import { defineCommand } from '../../../kernel/index.ts'
import { eventOf } from '../event-of.ts'
import { givenScopes } from '../given-scopes.ts'
import { ClaimInput, lockClaimed } from '../lock-claimed.ts'
import { validateEveryMs } from './token-columns.ts'

const Outcome = z.union([
  z.object({ holds: z.literal(true), scopes: z.array(z.string()).nullable() }),
  z.object({ holds: z.literal(false), statusCode: z.number().nullable() }),
  /** It could not be found out. */
  z.object({ holds: z.null() }),
])
const againAfterMs = 300_000

/** Writes down whether an access still holds, by whoever has claimed the integration; on no surface. */
export const recordValidation = defineCommand({
  name: 'integrations.recordValidation',
  permission: 'integration:write',
  input: ClaimInput.extend({ outcome: Outcome }),
  output: Done,
  async run({ tx, input, audit, now }) {
    const row = await lockClaimed(tx, input)
    const provider = row && (await findProvider(tx, { id: row.providerId }))
    if (!row || !provider) {
      audit.none('it is in other hands by now')
      return done
    }
    const { outcome } = input
    const later = (ms: number) => new Date(now.getTime() + ms)
    const set = (change: Partial<typeof row>) =>
      tx
        .update(integrations)
        .set({ ...change, claimedAt: null })
        .where(eq(integrations.id, row.id))
    if (outcome.holds === false) {
      // Whether all is over, the refresh finds out; one that fails already has its time.
      const refresh = row.failureCount === 0 ? { refreshDueAt: now } : {}
      await set({ ...refresh, validateDueAt: later(validateEveryMs) })
      audit('integration_token_error', {
        resource: ['integration', row.id],
        failure: 'revoked',
        metadata: {
          ...eventOf(row, provider),
          operation: 'validate',
          reason: 'revoked',
          statusCode: outcome.statusCode,
        },
      })
      return done
    }
    if (outcome.holds === null) await set({ validateDueAt: later(againAfterMs) })
    else {
      const { requestedScopes, refreshToken } = row
      const hasRefreshToken = refreshToken !== null
      const scopes = givenScopes({ requestedScopes, scopes: outcome.scopes ?? row.scopes, hasRefreshToken })
      await set({ validatedAt: now, validateDueAt: later(validateEveryMs), scopes })
    }
    audit.none('nothing has changed')
    return done
  },
})
