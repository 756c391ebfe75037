import { z } from 'zod'
import { Username } from './accounts.ts'
import { Id, ListInput, Locale, NextCursor, Timestamp, Total } from './common.ts'
import { LinkedAccountRef } from './user-roles.ts'

export const UserSummary = z
  .object({
    id: Id,
    username: z.string(),
    email: z.string(),
    avatarUrl: z.string().nullable(),
    locale: Locale,
    roles: z.array(z.string()),
    emailVerified: z.boolean(),
    twoFactor: z.boolean().describe('Whether an authenticator app or a passkey is set up'),
    bannedAt: Timestamp.nullable().describe('Null: not banned, or not any more'),
    banExpiresAt: Timestamp.nullable().describe('Null: until lifted'),
    lastLoginAt: Timestamp.nullable(),
    deletedAt: Timestamp.nullable().describe('Set: nothing personal is left of this account'),
    createdAt: Timestamp,
  })
  .meta({ id: 'User' })
export type UserSummary = z.infer<typeof UserSummary>

/** What can be said of an account to narrow the list. Deleted ones are in no other list. */
export const userStates = ['banned', 'unverified', 'no_two_factor', 'deleted'] as const
export type UserState = (typeof userStates)[number]
export const userSortFields = ['created_at', 'username', 'last_login_at'] as const

export const ListUsersInput = ListInput.extend({
  search: z
    .string()
    .trim()
    .max(200)
    .optional()
    .describe(
      'Part of a username or e-mail address, or an id; or an account on another platform: its id, or how its name begins',
    ),
  role: z.string().max(64).optional(),
  state: z.enum(userStates).optional(),
  sort: z.enum(userSortFields).default('created_at'),
  direction: z.enum(['asc', 'desc']).default('desc'),
})
export type ListUsersInput = z.infer<typeof ListUsersInput>

export const UserList = z.object({
  users: z.array(UserSummary),
  page: z.number().int(),
  limit: z.number().int(),
  total: Total,
  nextCursor: NextCursor,
})
export const GetUserInput = z.object({ userId: Id })

/** An account on another platform that belongs to a user. */
export const UserLink = z
  .object({
    id: Id,
    provider: z.string().meta({ examples: ['discord'] }),
    providerName: z.string().meta({ examples: ['Discord'] }),
    externalId: z.string().meta({ examples: ['80351110224678912'] }),
    username: z.string().nullable(),
    displayName: z.string().nullable(),
    isPrimary: z.boolean(),
    linkedAt: Timestamp,
    lastUsedAt: Timestamp.nullable(),
  })
  .meta({ id: 'UserLink' })
export type UserLink = z.infer<typeof UserLink>

/** One account with all that an administrator decides by. */
export const UserDetails = UserSummary.extend({
  emailVerifiedAt: Timestamp.nullable(),
  banReason: z.string().nullable(),
  hasPassword: z.boolean(),
  mustChangePassword: z.boolean().describe('The next sign-in has to bring a new password'),
  privacyMode: z.boolean(),
  factors: z.object({
    totp: z.boolean().describe('An authenticator app is set up'),
    passkeys: z.number().int(),
    backupCodes: z.number().int().describe('That have not been used'),
  }),
  linkedAccounts: z.array(UserLink),
  deletion: z
    .object({
      scheduledAt: Timestamp,
      deleteAt: Timestamp,
      reason: z.string().nullable(),
      requestedBy: z.enum(['self', 'administration']),
    })
    .nullable()
    .describe('Set: the account will be deleted at `deleteAt` unless somebody cancels it'),
  outranksYou: z.boolean().describe('This person holds what you do not, so you can not change the account'),
}).meta({ id: 'UserDetails' })
export type UserDetails = z.infer<typeof UserDetails>

export const UsernamesInput = z.object({ ids: z.array(z.string().max(128)).max(500) })
export const Usernames = z.object({ names: z.record(z.string(), z.string()) })

const reason = z.string().trim().min(1).max(500)

const Ban = z.object({
  reason: reason
    .describe('The person reads it, in a mail and when they try to sign in')
    .meta({ examples: ['Harassed others in chat after a warning'] }),
  expiresAt: Timestamp.optional().describe('Without it the ban lasts until it is lifted'),
})
export const BanUserInput = Ban.extend({ userId: Id })
export type BanUserInput = z.infer<typeof BanUserInput>
export const BanLinkedUserInput = Ban.extend(LinkedAccountRef.shape)

const Unban = z.object({
  reason: reason
    .optional()
    .describe('For the audit log')
    .meta({ examples: ['Appeal accepted'] }),
})
export const UnbanUserInput = Unban.extend({ userId: Id })
export const UnbanLinkedUserInput = Unban.extend(LinkedAccountRef.shape)

export const BanResult = z
  .object({
    userId: Id,
    bannedAt: Timestamp.nullable().describe('Null: not banned'),
    reason: z
      .string()
      .nullable()
      .meta({ examples: ['Harassed others in chat after a warning'] }),
    expiresAt: Timestamp.nullable(),
    revoked: z
      .number()
      .int()
      .describe('Sessions that were ended')
      .meta({ examples: [2] }),
  })
  .meta({ id: 'Ban' })
export type BanResult = z.infer<typeof BanResult>

export const UserActionInput = z.object({ userId: Id })
export const EndedSessions = z.object({
  revoked: z
    .number()
    .int()
    .describe('Sessions that were ended')
    .meta({ examples: [2] }),
})
export const SetPrivacyModeInput = z.object({ userId: Id, privacyMode: z.boolean() })
export const RenameUserInput = z.object({ userId: Id, username: Username })
export const ResetTwoFactorInput = z.object({
  userId: Id,
  reason: reason
    .describe('For the audit log: how the person was recognised')
    .meta({ examples: ['Lost the phone; recognised in a video call'] }),
})
export const RevokeUserSessionInput = z.object({ userId: Id, sessionId: Id })
