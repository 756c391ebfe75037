import { z } from 'zod'
import { Id, Timestamp } from './common.ts'

/** A role by its id or by its name, whichever is at hand. */
const RoleRef = z
  .string()
  .trim()
  .min(1)
  .max(64)
  .describe('Id or name of the role')
  .meta({ examples: ['moderator'] })
const Reason = z
  .string()
  .trim()
  .max(500)
  .optional()
  .describe('Stands in the audit log')
  .meta({ examples: ['Subscribed for a year'] })

/** An account of another platform, by the slug of its provider and its id there. */
export const LinkedAccountRef = z.object({
  provider: z
    .string()
    .max(64)
    .regex(/^[a-z][a-z0-9_-]*$/, 'The slug of a provider is lower case, e.g. discord')
    .meta({ examples: ['discord'] }),
  externalId: z
    .string()
    .min(1)
    .max(255)
    .describe('The id of the account at the provider')
    .meta({ examples: ['80351110224678912'] }),
})
export type LinkedAccountRef = z.infer<typeof LinkedAccountRef>

export const UserRole = z
  .object({
    id: Id,
    name: z.string().meta({ examples: ['moderator'] }),
    description: z.string(),
    isSystem: z.boolean(),
    requiresTwoFactor: z.boolean(),
    heldBack: z.boolean().describe('Gives nothing until a second factor is set up'),
    permissions: z.array(z.string()).meta({ examples: [['audit:read']] }),
    assignedAt: Timestamp,
    assignedBy: z.object({ id: Id, username: z.string() }).nullable().describe('Null: Heimdall itself'),
  })
  .meta({ id: 'UserRole' })
export type UserRole = z.infer<typeof UserRole>

export const UserRoles = z.object({ userId: Id, roles: z.array(UserRole) })

export const UserRolesInput = z.object({ userId: Id })
export const ChangeUserRoleInput = z.object({ userId: Id, role: RoleRef, reason: Reason })
export type ChangeUserRoleInput = z.infer<typeof ChangeUserRoleInput>
export const ChangeLinkedRoleInput = LinkedAccountRef.extend({ role: RoleRef, reason: Reason })
export type ChangeLinkedRoleInput = z.infer<typeof ChangeLinkedRoleInput>

export const RoleChanged = z.object({
  userId: Id,
  roleId: Id,
  changed: z.boolean().describe('False: it was so before, and nothing happened'),
})
