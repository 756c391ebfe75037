import { z } from 'zod'

/** The address for the browser, and what goes into its cookie. */
export const ConnectStarted = z.object({
  url: z.string(),
  flow: z.object({ token: z.string(), expiresAt: z.date() }),
})
