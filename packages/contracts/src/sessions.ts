import { z } from 'zod'
import { Id, Place, Timestamp } from './common.ts'
import { secondFactors, TypedCode } from './sign-in.ts'

export const signInMethods = ['password', 'passkey', 'link', 'set_up_link'] as const
export type SignInMethod = (typeof signInMethods)[number]

export const Session = Place.extend({
  id: Id,
  current: z.boolean(),
  ipAddress: z.string().nullable(),
  userAgent: z.string().nullable(),
  createdAt: Timestamp,
  lastSeenAt: Timestamp,
  expiresAt: Timestamp,
  method: z.enum(signInMethods).describe('How this person signed in'),
  secondFactor: z
    .enum([...secondFactors, 'trusted_device'])
    .nullable()
    .describe('What proved it besides; null where nothing had to'),
}).meta({ id: 'Session' })
export type Session = z.infer<typeof Session>

export const SessionList = z.object({ sessions: z.array(Session) })
export const UserSessionList = z.object({ sessions: z.array(Session.omit({ current: true })) })
export const RevokeSessionInput = z.object({ id: Id })
export const RevokeOtherSessionsOutput = z.object({ revoked: z.number().int() })

/**
 * How whoever is signed in can prove again who they are. Where there is a second factor, it is part of the proof: a
 * passkey is a whole one, a password needs a code beside it.
 */
/** The broadcast channel by which the ID app tells other open pages that somebody has confirmed who they are. */
export const confirmedChannel = 'heimdall-confirmed'

export const ConfirmationWays = z.object({
  isFresh: z.boolean().describe('Whether it was confirmed lately, so that nothing would ask'),
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
