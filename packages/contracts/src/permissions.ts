import { z } from 'zod'

/** Permissions that Heimdall itself asks for. Communities may add their own for their bots. */
export const permissionDescriptions = {
  'audit:read': "Read every user's audit events",
  'audit:write': 'Record audit events and handle reports',
  'user:read': 'See all accounts',
  'user:write': 'Change, ban and unban accounts',
  'session:read': "See other users' sessions",
  'session:write': "End other users' sessions",
  'role:read': 'See roles and who holds them',
  'role:write': 'Change roles, and assign and remove them',
  'permission:read': 'See permissions and check them for others',
  'permission:write': 'Create, change and delete permissions',
  'api_key:read': 'See all API keys',
  'api_key:write': 'Create and revoke API keys of others and of the system',
  'setting:read': 'See all settings',
  'setting:write': 'Change settings',
  'setting:read_secret': 'For bots: read the secrets among the settings of the community',
  'integration:read': 'See which platform accounts are connected, and their figures',
  'integration:write': 'Connect platform accounts, change and disconnect them',
  'data:export': 'Take a copy of all data of one’s own account',
  'device:read': "See other users' devices",
  'device:write': "Change other users' devices",
  'location:read': "See other users' positions",
  'geofence:read': 'See all geofences',
  'geofence:write': 'Change geofences',
  'trip:read': "See other users' trips",
  'trip:write': "Change other users' trips",
  'storage:read': 'List files',
  'storage:write': 'Upload files',
  'storage:download': 'Download files',
  'storage:edit': 'Edit files',
  'storage:delete': 'Delete files',
  'job:read': 'See what Heimdall does by itself, and when',
  'job:write': 'Run, pause and resume jobs',
  'system:read': 'See health, queues and versions',
} as const

export type KnownPermission = keyof typeof permissionDescriptions
export const knownPermissions = Object.keys(permissionDescriptions) as [KnownPermission, ...KnownPermission[]] // Object.keys loses the literal keys

/** `resource:action`, both in lower snake case. */
export const PermissionName = z
  .string()
  .max(100)
  .regex(/^[a-z][a-z0-9_]*:[a-z][a-z0-9_]*$/, 'A permission is written resource:action, e.g. audit:write')
  .meta({ examples: ['audit:read'] })
export type PermissionName = z.infer<typeof PermissionName>

/**
 * About nobody but whoever holds it: everybody may give it to keys of their own, whatever their roles, and nobody to a key of
 * somebody else. Apps that act for people need a role of theirs to give it.
 */
const ownKeyPermissions: readonly string[] = ['data:export'] satisfies KnownPermission[]
export const isForOwnKeys = (permission: string): boolean => ownKeyPermissions.includes(permission)
/** What somebody may give to a key of their own, in order. */
export const permissionsForOwnKeys = (held: readonly string[]): string[] =>
  [...new Set([...held, ...ownKeyPermissions])].sort()

export const systemRoles = ['super_admin', 'admin', 'moderator', 'user'] as const
export type SystemRole = (typeof systemRoles)[number]

const ofOthers = (name: KnownPermission) => name.endsWith(':read')

/** What each system role holds at first start. `super_admin` always holds everything. */
export const systemRolePermissions: Record<SystemRole, readonly KnownPermission[]> = {
  super_admin: knownPermissions,
  // Whoever may read secrets is said explicitly.
  admin: knownPermissions.filter((name) => name !== 'permission:write' && name !== 'setting:read_secret'),
  moderator: knownPermissions.filter(
    (name) => ofOthers(name) && !['location:read', 'setting:read', 'job:read'].includes(name),
  ),
  user: [],
}

export const systemRoleDescriptions: Record<SystemRole, string> = {
  super_admin: 'May do everything, and can not be removed from its last holder',
  admin: 'Runs the platform day by day',
  moderator: 'Sees what happened and who did it',
  user: 'Every account; manages only itself',
}
