import type { z } from 'zod'
import { account } from './events/account.ts'
import { accountLinks } from './events/account-links.ts'
import { admin } from './events/admin.ts'
import { apiKeys } from './events/api-keys.ts'
import { authentication } from './events/authentication.ts'
import { data } from './events/data.ts'
import { devices } from './events/devices.ts'
import { discordBot } from './events/discord-bot.ts'
import { geofences } from './events/geofences.ts'
import { integrations } from './events/integrations.ts'
import { modules } from './events/modules.ts'
import { oauth } from './events/oauth.ts'
import { permissionManagement } from './events/permission-management.ts'
import { platformSettings } from './events/platform-settings.ts'
import { reports } from './events/reports.ts'
import { roleManagement } from './events/role-management.ts'
import { sessions } from './events/sessions.ts'
import { storage } from './events/storage.ts'
import { systemSettings } from './events/system-settings.ts'
import { twoFactor } from './events/two-factor.ts'

/**
 * Every type of audit event there is. To add one, add one entry to its category's file in `events/`: filters,
 * icons, labels, the served catalog and the OCSF mapping all derive from here.
 */
export const catalog = {
  ...authentication,
  ...twoFactor,
  ...sessions,
  ...account,
  ...oauth,
  ...admin,
  ...roleManagement,
  ...permissionManagement,
  ...apiKeys,
  ...accountLinks,
  ...data,
  ...reports,
  ...discordBot,
  ...storage,
  ...modules,
  ...devices,
  ...geofences,
  ...platformSettings,
  ...systemSettings,
  ...integrations,
}

export type AuditEventType = keyof typeof catalog

/** The metadata of an event type: its known keys typed and optional, any other key `unknown`. */
export type MetadataOf<T extends AuditEventType> = z.output<(typeof catalog)[T]['schema']>

// Object.keys gives strings; these are the keys of the literal above and nothing else.
export const eventTypes: readonly AuditEventType[] = Object.keys(catalog) as AuditEventType[]

/** Whether a string from outside names an event type (also safe for `constructor` and its like). */
export function isEventType(value: string): value is AuditEventType {
  return Object.hasOwn(catalog, value)
}
