import { type AuditEventType, catalog } from './catalog.ts'
import type { AuditCategory } from './categories.ts'
import type { EventDefinition } from './define-events.ts'
import { type OcsfClass, ocsfCategories, ocsfClasses } from './ocsf-classes.ts'
import type { Severity } from './severities.ts'

/** One event type in terms of OCSF; names and ids as in https://schema.ocsf.io. */
export interface OcsfEventClass {
  category_uid: number
  category_name: string
  class_uid: number
  class_name: string
  activity_id: number
  activity_name: string
  type_uid: number
  severity_id: number
  severity: string
}

/** The class of a category's types. A new category must be named here, or this doesn't compile. */
const classOfCategory: Readonly<Record<AuditCategory, OcsfClass>> = {
  authentication: 'authentication',
  two_factor: 'accountChange',
  sessions: 'authentication',
  account: 'accountChange',
  oauth: 'entityManagement',
  admin: 'userAccess',
  role_management: 'groupManagement',
  permission_management: 'entityManagement',
  api_keys: 'entityManagement',
  account_links: 'entityManagement',
  data: 'apiActivity',
  reports: 'incidentFinding',
  discord_bot: 'apiActivity',
  storage: 'fileHosting',
  modules: 'apiActivity',
  devices: 'entityManagement',
  geofences: 'entityManagement',
  platform_settings: 'entityManagement',
  system_settings: 'entityManagement',
  integrations: 'entityManagement',
}

/** What the verb of a type's name means; the first activity that the class knows is taken, else `Other`. */
const activitiesOfAct = new Map<string, readonly string[]>(
  Object.entries({
    login: ['Logon'],
    logout: ['Logoff'],
    created: ['Create', 'Upload'],
    updated: ['Update'],
    edited: ['Update'],
    changed: ['Update'],
    configured: ['Update'],
    refreshed: ['Update'],
    regenerated: ['Update'],
    reconnected: ['Update'],
    deleted: ['Delete'],
    assigned: ['Assign Privileges'],
    granted: ['Assign Privileges', 'Create'],
    removed: ['Revoke Privileges', 'Delete'],
    revoked: ['Revoke Privileges', 'Deactivate', 'Logoff'],
    enabled: ['Enable'],
    disabled: ['Disable'],
    linked: ['Enroll'],
    connected: ['Enroll'],
    unlinked: ['Unenroll'],
    disconnected: ['Unenroll'],
    started: ['Start'],
    stopped: ['Stop'],
    downloaded: ['Download', 'Read'],
    exported: ['Read'],
    reported: ['Create'],
  }),
)

const severityIds: Readonly<Record<Severity, { id: number; name: string }>> = {
  info: { id: 1, name: 'Informational' },
  notice: { id: 2, name: 'Low' },
  warning: { id: 3, name: 'Medium' },
  critical: { id: 5, name: 'Critical' },
}

/** The OCSF class and activity of an event type: its entry's own, else derived from category and act. */
export function ocsfOf(type: AuditEventType): OcsfEventClass {
  return ocsfOfDefinition(type, catalog[type])
}

/** As `ocsfOf`, for a definition that needs not be in the catalog. */
export function ocsfOfDefinition(
  type: string,
  { category, ocsf, severity }: Pick<EventDefinition, 'category' | 'ocsf' | 'severity'>,
): OcsfEventClass {
  const eventClass = ocsfClasses[ocsf?.class ?? classOfCategory[category]]
  const activities: Readonly<Record<string, number>> = eventClass.activities
  const activityName = ocsf?.activity ?? derivedActivity(type, activities)
  const activityId = activities[activityName] ?? 99
  const categoryUid = Math.floor(eventClass.uid / 1000)
  return {
    category_uid: categoryUid,
    category_name: ocsfCategories[categoryUid] ?? 'Uncategorized',
    class_uid: eventClass.uid,
    class_name: eventClass.name,
    activity_id: activityId,
    activity_name: activityName,
    type_uid: eventClass.uid * 100 + activityId,
    severity_id: severityIds[severity].id,
    severity: severityIds[severity].name,
  }
}

function derivedActivity(type: string, activities: Readonly<Record<string, number>>): string {
  // `login_failed` is a Logon too: OCSF keeps the outcome in the event's status.
  const act =
    type
      .replace(/_failed$/, '')
      .split('_')
      .at(-1) ?? ''
  return activitiesOfAct.get(act)?.find((name) => Object.hasOwn(activities, name)) ?? 'Other'
}
