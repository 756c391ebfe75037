import { z } from 'zod'

export const SettingsSearch = z.object({
  /** The form of a sign-in provider is open: `new`, or its id. */
  provider: z.string().max(40).optional().catch(undefined),
})
