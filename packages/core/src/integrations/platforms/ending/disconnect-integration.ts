import { Done, done, IntegrationInput } from '@heimdall/contracts'
import { integrations } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { findProvider } from '../../../identity/providers/index.ts'
import { defineCommand, notFound } from '../../../kernel/index.ts'
import { eventOf } from '../event-of.ts'
import { lockIntegration, whatIsNot } from '../queries.ts'
import { tendSoon } from '../tend-soon.ts'

/**
 * Gone for everybody at once. The row waits, with what the platform has to be told of, until it was told or has not listened; its
 * tokens go with it.
 */
export const disconnectIntegration = defineCommand({
  name: 'integrations.disconnect',
  permission: 'integration:write',
  input: IntegrationInput,
  output: Done,
  lock: ({ tx, input }) => lockIntegration(tx, input.id),
  async run({ tx, input: { id }, audit, now }) {
    const row = await lockIntegration(tx, id)
    const provider = await findProvider(tx, { id: row.providerId })
    if (!provider) throw notFound(whatIsNot)
    if (row.accessToken === null && row.refreshToken === null) {
      await tx.delete(integrations).where(eq(integrations.id, id))
    } else {
      await tx
        .update(integrations)
        .set({
          status: 'disconnected',
          failureCount: 0,
          refreshDueAt: null,
          validateDueAt: null,
          statsDueAt: null,
          revokeDueAt: now,
          // Whoever is at it just now finds it in other hands.
          claimedAt: null,
          updatedAt: now,
        })
        .where(eq(integrations.id, id))
      await tendSoon(tx, now)
    }
    audit('integration_disconnected', {
      resource: ['integration', id],
      metadata: eventOf(row, provider),
    })
    return done
  },
})
