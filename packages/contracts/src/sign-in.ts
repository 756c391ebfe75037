import { z } from 'zod'
import { Timestamp } from './common.ts'

export const secondFactors = ['totp', 'passkey', 'backup_code'] as const
export const SecondFactor = z.enum(secondFactors)
export type SecondFactor = z.infer<typeof SecondFactor>

/** After the first factor: in, or the second one is asked for. Tokens travel in cookies only. */
export const SignInResult = z.discriminatedUnion('status', [
  z.object({ status: z.literal('signed_in') }),
  z.object({ status: z.literal('second_factor'), methods: z.array(SecondFactor) }),
])
export type SignInResult = z.infer<typeof SignInResult>

/** What a sign-in waits for, and how often one may still be wrong. */
export const PendingSignInState = z.object({
  pending: z
    .object({ methods: z.array(SecondFactor), triesLeft: z.number().int(), expiresAt: Timestamp })
    .nullable(),
})
export type PendingSignInState = z.infer<typeof PendingSignInState>

/** As it is typed: spaces and dashes are no matter. */
export const TypedCode = z.string().trim().min(1).max(64)

export const VerifySecondFactorInput = z.object({
  method: z.enum(['totp', 'backup_code']),
  code: TypedCode,
  trustDevice: z.boolean().default(false).describe('Ask for no second factor in this browser for 30 days'),
})
export type VerifySecondFactorInput = z.infer<typeof VerifySecondFactorInput>
