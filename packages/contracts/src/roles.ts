import { z } from 'zod'
import { Id, ListInput, NextCursor, PageInput, Timestamp, Total } from './common.ts'
import { PermissionName } from './permissions.ts'

/** Lists of roles and permissions are never paged; these bounds keep them short. */
export const maxRoles = 50
export const maxOwnPermissions = 200

const isUuid = (text: string) => z.uuid().safeParse(text).success

/** Letters, digits, spaces, `_`, `-` and `.`; told apart without case. Never the form of an id: bots name a role by either. */
export const RoleName = z
  .string()
  .trim()
  .min(2)
  .max(50)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u, {
    message: 'Use letters, digits, spaces, dots, dashes and underscores; begin with a letter or digit',
  })
  .refine((name) => !isUuid(name), 'A name must not look like an id')
  .meta({ examples: ['Subscriber'] })

const description = (example: string) =>
  z
    .string()
    .trim()
    .max(500)
    .meta({ examples: [example] })

export const Role = z
  .object({
    id: Id,
    name: z.string().meta({ examples: ['Subscriber'] }),
    description: z.string(),
    isSystem: z.boolean().describe('Heimdall’s own: neither renamed nor deleted'),
    requiresTwoFactor: z.boolean().describe('Whoever has no second factor holds none of its permissions'),
    permissions: z
      .array(z.string())
      .describe('In order; `super_admin` holds every permission there is')
      .meta({ examples: [['audit:read', 'user:read']] }),
    members: Total,
    createdAt: Timestamp,
  })
  .meta({ id: 'Role' })
export type Role = z.infer<typeof Role>

export const RoleList = z.object({ roles: z.array(Role) })
export const GetRoleInput = z.object({ roleId: Id })

export const CreateRoleInput = z.object({
  name: RoleName,
  description: description('Supports the stream every month').default(''),
  requiresTwoFactor: z.boolean().default(false),
  permissions: z
    .array(PermissionName)
    .max(300)
    .default([])
    .describe('Nobody can give what they do not hold')
    .meta({ examples: [['audit:read']] }),
})
export type CreateRoleInput = z.infer<typeof CreateRoleInput>

export const UpdateRoleInput = z.object({
  roleId: Id,
  name: RoleName.optional(),
  description: description('Supports the stream every month').optional(),
  requiresTwoFactor: z.boolean().optional(),
})
export type UpdateRoleInput = z.infer<typeof UpdateRoleInput>

export const ListRoleMembersInput = ListInput.extend({
  roleId: Id,
  search: z.string().trim().max(200).optional().describe('Part of a username or e-mail address, or an id'),
})
export type ListRoleMembersInput = z.infer<typeof ListRoleMembersInput>

/** An account as lists of access show it. */
export const AccountRef = z.object({ id: Id, username: z.string(), avatarUrl: z.string().nullable() })
export type AccountRef = z.infer<typeof AccountRef>

export const RoleMember = AccountRef.extend({
  assignedAt: Timestamp,
  assignedBy: z.object({ id: Id, username: z.string() }).nullable().describe('Null: Heimdall itself'),
  hasSecondFactor: z.boolean(),
}).meta({ id: 'RoleMember' })
export type RoleMember = z.infer<typeof RoleMember>

export const RoleMemberList = z.object({
  members: z.array(RoleMember),
  page: z.number().int(),
  limit: z.number().int(),
  total: Total,
  nextCursor: NextCursor,
})

/** Who would be led through set-up if a second factor were asked for. */
export const WithoutSecondFactorInput = PageInput.extend({ roleId: Id })
export const AccountRefList = z.object({
  accounts: z.array(AccountRef),
  page: z.number().int(),
  limit: z.number().int(),
  total: Total,
  includesYou: z.boolean().describe('Whoever asks is one of them'),
})

export const Permission = z
  .object({
    id: Id,
    name: z.string().meta({ examples: ['song:request'] }),
    description: z.string().meta({ examples: ['Request a song for the stream'] }),
    isOwn: z.boolean().describe('Added by this community; Heimdall’s own ones are fixed'),
    createdAt: Timestamp,
  })
  .meta({ id: 'Permission' })
export type Permission = z.infer<typeof Permission>

export const PermissionList = z.object({ permissions: z.array(Permission) })

export const CreatePermissionInput = z.object({
  name: PermissionName.meta({ examples: ['song:request'] }),
  description: description('Request a song for the stream').default(''),
})
export type CreatePermissionInput = z.infer<typeof CreatePermissionInput>

export const UpdatePermissionInput = z.object({
  permissionId: Id,
  description: description('Request a song for the stream'),
})
export const GetPermissionInput = z.object({ permissionId: Id })
export const PermissionDeleted = z.object({
  affectedRoles: z.number().int().describe('Roles that held it'),
  affectedKeys: z.number().int().describe('API keys that held it'),
})

/** Which role holds what, as one sheet. */
export const PermissionMatrix = z
  .object({
    revision: z.string().describe('Of the cells; send it back with a change'),
    roles: z.array(Role),
    permissions: z.array(Permission),
  })
  .meta({ id: 'PermissionMatrix' })
export type PermissionMatrix = z.infer<typeof PermissionMatrix>

export const MatrixChange = z.object({
  roleId: Id,
  permissionId: Id,
  granted: z.boolean(),
})
export type MatrixChange = z.infer<typeof MatrixChange>

export const UpdateMatrixInput = z.object({
  revision: z
    .string()
    .max(64)
    .describe('As it was read: a change of what somebody else has changed since is refused'),
  changes: z.array(MatrixChange).min(1).max(500),
  reason: z.string().trim().max(500).optional(),
})
export type UpdateMatrixInput = z.infer<typeof UpdateMatrixInput>
