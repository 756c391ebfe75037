import { z } from 'zod'
import { Id, Place, Timestamp } from './common.ts'
import { TypedCode } from './sign-in.ts'

export const Session = Place.extend({
  id: Id,
  current: z.boolean(),
  ipAddress: z.string().nullable(),
  userAgent: z.string().nullable(),
  createdAt: Timestamp,
  lastSeenAt: Timestamp,
  expiresAt: Timestamp,
}).meta({ id: 'Session' })
export type Session = z.infer<typeof Session>

export const SessionList = z.object({ sessions: z.array(Session) })
export const RevokeSessionInput = z.object({ id: Id })
export const RevokeOtherSessionsOutput = z.object({ revoked: z.number().int() })

/**
 * How whoever is signed in can prove again who they are. Where there is a second factor, it is part of the proof: a
 * passkey is a whole one, a password needs a code beside it.
 */
export const ConfirmationWays = z.object({
  passkey: z.boolean(),
  password: z.boolean(),
  codes: z.array(z.enum(['totp', 'backup_code'])).describe('Empty where no code is asked for'),
  link: z.boolean().describe('An account elsewhere, where there is neither password nor second factor'),
})
export type ConfirmationWays = z.infer<typeof ConfirmationWays>

export const ConfirmInput = z.object({
  password: z.string().min(1).max(256).optional(),
  code: z.object({ method: z.enum(['totp', 'backup_code']), code: TypedCode }).optional(),
})
export type ConfirmInput = z.infer<typeof ConfirmInput>
