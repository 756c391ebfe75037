import { z } from 'zod'
import { Id } from './common.ts'

export const tripModes = ['walk', 'cycle', 'drive'] as const
export const TripMode = z.enum(tripModes)
export type TripMode = z.infer<typeof TripMode>

/** By which numbers trips and stops are told apart. */
export const TripNumbers = z.object({
  startDistanceM: z
    .number()
    .int()
    .min(50)
    .max(10_000)
    .describe('A trip starts this far from where one was, in metres …')
    .meta({ examples: [200] }),
  startSeconds: z
    .number()
    .int()
    .min(30)
    .max(3_600)
    .describe('… or after being on the move for so long')
    .meta({ examples: [180] }),
  stopSeconds: z
    .number()
    .int()
    .min(60)
    .max(7_200)
    .describe('A stop is as long as this …')
    .meta({ examples: [180] }),
  stopRadiusM: z
    .number()
    .int()
    .min(20)
    .max(1_000)
    .describe('… within so many metres')
    .meta({ examples: [50] }),
  gapSeconds: z
    .number()
    .int()
    .min(180)
    .max(86_400)
    .describe('A trip ends with a stop, or a silence of the device, that is as long as this')
    .meta({ examples: [3_600] }),
})
export type TripNumbers = z.infer<typeof TripNumbers>

export const TripSettings = z
  .object({ walk: TripNumbers, cycle: TripNumbers, drive: TripNumbers })
  .meta({ id: 'TripSettings' })
export type TripSettings = z.infer<typeof TripSettings>

const usual: TripNumbers = {
  startDistanceM: 200,
  startSeconds: 180,
  stopSeconds: 180,
  stopRadiusM: 50,
  gapSeconds: 3_600,
}
export const defaultTripSettings: TripSettings = { walk: usual, cycle: usual, drive: usual }

export const TripSettingsInput = z.object({
  userId: Id.optional().describe(
    'Whose; default: of whoever asks. Others’ need trip:read, or trip:write to change',
  ),
})
export const UpdateTripSettingsInput = TripSettingsInput.extend({
  walk: TripNumbers.optional(),
  cycle: TripNumbers.optional(),
  drive: TripNumbers.optional(),
})
export type UpdateTripSettingsInput = z.infer<typeof UpdateTripSettingsInput>
