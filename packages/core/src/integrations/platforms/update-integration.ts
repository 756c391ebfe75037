import { Integration, UpdateIntegrationInput } from '@heimdall/contracts'
import { integrations } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { findProvider } from '../../identity/providers/index.ts'
import { defineCommand, fieldError, notFound } from '../../kernel/index.ts'
import { eventOf } from './event-of.ts'
import { lockIntegration, readIntegration, whatIsNot } from './queries.ts'

const fields = ['isEnabled', 'isBot'] as const

/** Off, its figures are not read; its access is kept alive, so that it can be switched on again. */
export const updateIntegration = defineCommand({
  name: 'integrations.update',
  permission: 'integration:write',
  input: UpdateIntegrationInput,
  output: Integration,
  lock: ({ tx, input }) => lockIntegration(tx, input.id),
  async run({ tx, input, audit, now }) {
    const before = await lockIntegration(tx, input.id)
    const provider = await findProvider(tx, { id: before.providerId })
    if (!provider) throw notFound(whatIsNot)
    const isEnabled = input.isEnabled ?? before.isEnabled
    const after = { isEnabled, isBot: input.isBot ?? before.isBot }
    if (after.isBot && provider.kind !== 'twitch') {
      throw fieldError(
        'BAD_REQUEST',
        'isBot',
        'bot_of_twitch_alone',
        'Only a Twitch account can be a bot here',
      )
    }
    const changedFields = fields.filter((name) => after[name] !== before[name])
    if (changedFields.length === 0) {
      audit.none('nothing is different')
      return readIntegration(tx, input.id)
    }
    const statsDueAt = before.accessToken !== null && isEnabled ? (before.statsDueAt ?? now) : null
    await tx
      .update(integrations)
      .set({ ...after, statsDueAt, updatedAt: now })
      .where(eq(integrations.id, input.id))
    const pick = (values: typeof after) =>
      Object.fromEntries(changedFields.map((name) => [name, values[name]]))
    audit('integration_status_updated', {
      resource: ['integration', before.id],
      metadata: {
        ...eventOf(before, provider),
        changedFields,
        oldStatus: pick(before),
        newStatus: pick(after),
      },
    })
    return readIntegration(tx, input.id)
  },
})
