import { z } from 'zod'
import { Id, ListInput, NextCursor, Total } from './common.ts'
import { PermissionName } from './permissions.ts'
import { AccountRef } from './roles.ts'
import { LinkedAccountRef } from './user-roles.ts'

export const maxCheckedPermissions = 50
export const maxCheckedAccounts = 100

/** A role that gives a permission. */
export const GivingRole = z.object({
  id: Id,
  name: z.string(),
  heldBack: z.boolean().describe('Gives nothing until a second factor is set up'),
})
export type GivingRole = z.infer<typeof GivingRole>

export const ExplainAccessInput = z.object({ userId: Id })
export const ExplainedPermission = z.object({
  name: z.string(),
  description: z.string(),
  isOwn: z.boolean(),
  holds: z.boolean().describe('False while every role that gives it is held back'),
  roles: z.array(GivingRole),
})
export type ExplainedPermission = z.infer<typeof ExplainedPermission>

/** What an account may do, and through which roles. */
export const ExplainedAccess = z
  .object({
    userId: Id,
    hasSecondFactor: z.boolean(),
    permissions: z.array(ExplainedPermission),
  })
  .meta({ id: 'ExplainedAccess' })
export type ExplainedAccess = z.infer<typeof ExplainedAccess>

export const ListHoldersInput = ListInput.extend({
  permission: PermissionName,
  search: z.string().trim().max(200).optional().describe('Part of a username or e-mail address, or an id'),
})
export type ListHoldersInput = z.infer<typeof ListHoldersInput>

export const PermissionHolder = AccountRef.extend({
  holds: z.boolean().describe('False while every role that gives it is held back'),
  roles: z.array(GivingRole),
}).meta({ id: 'PermissionHolder' })
export type PermissionHolder = z.infer<typeof PermissionHolder>

export const PermissionHolderList = z.object({
  holders: z.array(PermissionHolder),
  page: z.number().int(),
  limit: z.number().int(),
  total: Total,
  nextCursor: NextCursor,
})

const permissionNames = z.array(PermissionName).min(1).max(maxCheckedPermissions)

interface Names {
  userId?: string | undefined
  provider?: string | undefined
  externalId?: string | undefined
}
const namesOneAccount = ({ userId, provider, externalId }: Names) =>
  userId === undefined
    ? provider !== undefined && externalId !== undefined
    : provider === undefined && externalId === undefined
const oneAccount = 'Name the account by userId, or by provider and externalId'

const AccountName = z.object({ userId: Id.optional(), ...LinkedAccountRef.partial().shape })

export const CheckPermissionsInput = z
  .object({
    ...AccountName.shape,
    permission: permissionNames.describe('Repeat it to ask for several').meta({ examples: [['audit:read']] }),
  })
  .refine(namesOneAccount, oneAccount)
export type CheckPermissionsInput = z.infer<typeof CheckPermissionsInput>

export const CheckManyInput = z.object({
  accounts: z
    .array(AccountName.refine(namesOneAccount, oneAccount))
    .min(1)
    .max(maxCheckedAccounts)
    .meta({ examples: [[{ provider: 'discord', externalId: '80351110224678912' }]] }),
  permissions: permissionNames.meta({ examples: [['audit:read', 'user:read']] }),
})
export type CheckManyInput = z.infer<typeof CheckManyInput>

export const CheckReason = z
  .enum(['granted', 'not_granted', 'needs_second_factor', 'unknown_permission', 'unknown_account', 'banned'])
  .describe('Why; `needs_second_factor`: a role would give it, but waits for a second factor')
export type CheckReason = z.infer<typeof CheckReason>

export const PermissionAnswer = z.object({
  permission: z.string().meta({ examples: ['audit:read'] }),
  allowed: z.boolean(),
  reason: CheckReason,
  roles: z
    .array(z.string())
    .describe('The roles that give it, or would')
    .meta({ examples: [['moderator']] }),
})
export type PermissionAnswer = z.infer<typeof PermissionAnswer>

export const PermissionCheck = z
  .object({
    status: z
      .enum(['active', 'banned', 'unknown'])
      .describe('`unknown`: Heimdall knows no such account; everything is denied'),
    userId: Id.nullable(),
    allowed: z.boolean().describe('All that was asked for'),
    permissions: z.array(PermissionAnswer),
  })
  .meta({ id: 'PermissionCheck' })
export type PermissionCheck = z.infer<typeof PermissionCheck>

export const PermissionChecks = z.object({
  accounts: z.array(PermissionCheck).describe('In the order in which they were asked for'),
})
