import type { KnownPermission, Me } from '@heimdall/contracts'

/** What each page of this app needs. Whoever holds none of these has no business here. */
const pagePermissions = {
  overview: 'audit:read',
  audit: 'audit:read',
  reports: 'audit:read',
  map: 'location:read',
  devices: 'device:read',
  users: 'user:read',
  invitations: 'user:write',
  roles: 'role:read',
  apiKeys: 'api_key:read',
  apps: 'setting:read',
  trips: 'trip:read',
  geofences: 'geofence:read',
  newGeofence: 'geofence:write',
  files: 'storage:read',
  integrations: 'integration:read',
  webhooks: 'setting:read',
  settings: 'setting:read',
  jobs: 'job:read',
  mail: 'system:read',
} as const satisfies Record<string, KnownPermission>

export type GuardedPage = keyof typeof pagePermissions

type Holder = Pick<Me, 'permissions'>

export const mayOpen = (me: Holder, page: GuardedPage): boolean =>
  me.permissions.includes(pagePermissions[page])

export const mayEnter = (me: Holder): boolean =>
  Object.values(pagePermissions).some((permission) => me.permissions.includes(permission))

export class PageForbidden extends Error {
  override name = 'PageForbidden'
}

/** For `beforeLoad`: before a loader asks for what the server would refuse, and record as a denial. */
export function requirePage(me: Holder, page: GuardedPage): void {
  if (!mayOpen(me, page)) throw new PageForbidden()
}
