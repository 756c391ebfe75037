import { z } from 'zod'

/** As in the contracts; the whole registry is more than an address needs to know. */
const settingKey = z
  .string()
  .max(100)
  .regex(/^[a-z][a-z0-9_.-]*$/)

/** Keys begin with a letter, so that none is this. */
export const newOwnSetting = '_new'

export const SettingsSearch = z.object({
  q: z.string().trim().min(1).max(100).optional().catch(undefined),
  /** The form of a sign-in provider is open: `new`, or its id. */
  provider: z.string().max(40).optional().catch(undefined),
  /** Whose history is open. */
  history: settingKey.optional().catch(undefined),
  /** The form of a setting of the community is open. */
  own: z.literal(newOwnSetting).or(settingKey).optional().catch(undefined),
  /** Its history is. */
  ownHistory: settingKey.optional().catch(undefined),
})
