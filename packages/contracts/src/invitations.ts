import { z } from 'zod'
import { Email } from './accounts.ts'
import { Id, ListInput, Locale, NextCursor, Timestamp, Total } from './common.ts'

export const invitationStates = ['open', 'used', 'expired', 'revoked'] as const
export const InvitationState = z.enum(invitationStates)
export type InvitationState = z.infer<typeof InvitationState>

export const CreateInvitationInput = z.object({
  email: Email.optional().describe('Only this address may register with it, and is proven by it'),
  role: z
    .string()
    .max(64)
    .optional()
    .describe('Name or id of a role that the new account gets besides `user`; you must hold all of it')
    .meta({ examples: ['moderator'] }),
  note: z.string().trim().max(200).optional().describe('For whoever reads the list'),
  expiresAt: Timestamp.describe('At most 90 days from now'),
  locale: Locale.optional().describe('Of the mail; that of the platform, where none is given'),
})
export type CreateInvitationInput = z.infer<typeof CreateInvitationInput>

export const CreatedInvitation = z.object({
  id: Id,
  link: z.string().nullable().describe('Shown once; null when it was mailed to its address'),
})
export type CreatedInvitation = z.infer<typeof CreatedInvitation>

const Person = z.object({ id: Id, username: z.string() }).nullable()

export const Invitation = z.object({
  id: Id,
  email: z.string().nullable(),
  role: z.string().nullable(),
  note: z.string().nullable(),
  invitedBy: Person,
  usedBy: Person,
  state: InvitationState,
  expiresAt: Timestamp,
  createdAt: Timestamp,
})
export type Invitation = z.infer<typeof Invitation>

export const ListInvitationsInput = ListInput.extend({ state: InvitationState.optional() })
export const InvitationList = z.object({
  invitations: z.array(Invitation),
  page: z.number().int(),
  limit: z.number().int(),
  total: Total,
  nextCursor: NextCursor,
})

export const RevokeInvitationInput = z.object({ id: Id })

export const GetInvitationInput = z.object({ token: z.string().min(20).max(200) })
/** Not valid: used, revoked, too old, or never made. */
export const InvitationView = z.discriminatedUnion('valid', [
  z.object({
    valid: z.literal(true),
    email: z.string().nullable(),
    invitedBy: z.string().nullable(),
    expiresAt: Timestamp,
  }),
  z.object({ valid: z.literal(false) }),
])
export type InvitationView = z.infer<typeof InvitationView>
