import { TripSettings, TripSettingsInput } from '@heimdall/contracts'
import { defineQuery } from '../../../kernel/index.ts'
import { whoseOf } from '../whose-of.ts'
import { readTripSettings } from './read-settings.ts'

export const getTripSettings = defineQuery({
  name: 'trips.settings',
  permission: 'self or trip:read',
  input: TripSettingsInput,
  output: TripSettings,
  async run({ services, actor, input }) {
    const userId = whoseOf(actor, input.userId, 'trip:read')
    return (await readTripSettings(services.primary.db, [userId]))(userId)
  },
})
