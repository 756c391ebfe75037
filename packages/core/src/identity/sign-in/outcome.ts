import { Locale, SecondFactor } from '@heimdall/contracts'
import { z } from 'zod'

/** For a cookie alone. */
const CookieToken = z.object({ token: z.string(), expiresAt: z.date() })

export const SignedIn = z.object({
  status: z.literal('signed_in'),
  userId: z.uuid(),
  sessionId: z.uuid(),
  /** The session's, for its cookie alone. */
  token: z.string(),
  expiresAt: z.date(),
  device: CookieToken,
  locale: Locale,
})
export type SignedIn = z.infer<typeof SignedIn>

const SecondFactorDue = z.object({
  status: z.literal('second_factor'),
  userId: z.uuid(),
  pending: CookieToken,
  methods: z.array(SecondFactor),
})

/** What became of a sign-in whose first factor was right. */
export const SignInOutcome = z.discriminatedUnion('status', [SignedIn, SecondFactorDue])
export type SignInOutcome = z.infer<typeof SignInOutcome>
