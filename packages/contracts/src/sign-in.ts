import { z } from 'zod'

export const secondFactors = ['totp', 'passkey', 'backup_code'] as const
export const SecondFactor = z.enum(secondFactors)
export type SecondFactor = z.infer<typeof SecondFactor>

/** After the first factor: in, or the second one is asked for. Tokens travel in cookies only. */
export const SignInResult = z.discriminatedUnion('status', [
  z.object({ status: z.literal('signed_in') }),
  z.object({ status: z.literal('second_factor'), methods: z.array(SecondFactor) }),
])
export type SignInResult = z.infer<typeof SignInResult>
