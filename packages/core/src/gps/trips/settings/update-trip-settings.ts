import { TripSettings, tripModes, UpdateTripSettingsInput } from '@heimdall/contracts'
import { gpsTripSettings } from '@heimdall/db/core'
import { lockUser } from '../../../identity/account-lock/index.ts'
import { defineCommand } from '../../../kernel/index.ts'
import { lockOwner } from '../lock-owner.ts'
import { whoseOf } from '../whose-of.ts'
import { readTripSettings } from './read-settings.ts'

/** What is left out stays as it is. Counts from now on; trips of before stay until they are detected again. */
export const updateTripSettings = defineCommand({
  name: 'trips.updateSettings',
  permission: 'self or trip:write',
  input: UpdateTripSettingsInput,
  output: TripSettings,
  lock: ({ tx, actor, input }) => lockUser(tx, whoseOf(actor, input.userId, 'trip:write')),
  async run({ tx, actor, input, audit, now }) {
    const userId = whoseOf(actor, input.userId, 'trip:write')
    await lockOwner(tx, userId)
    const before = (await readTripSettings(tx, [userId]))(userId)
    const settings = {
      walk: input.walk ?? before.walk,
      cycle: input.cycle ?? before.cycle,
      drive: input.drive ?? before.drive,
    }
    const changed = tripModes.filter(
      (mode) => JSON.stringify(settings[mode]) !== JSON.stringify(before[mode]),
    )
    if (changed.length === 0) {
      audit.none('They are so already')
      return settings
    }
    await tx
      .insert(gpsTripSettings)
      .values({ userId, settings, updatedAt: now })
      .onConflictDoUpdate({ target: gpsTripSettings.userId, set: { settings, updatedAt: now } })
    audit('user_updated', {
      userId,
      resource: ['user', userId],
      metadata: { changedFields: changed.map((mode) => `trip_settings.${mode}`) },
    })
    return settings
  },
})
