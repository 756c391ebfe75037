import { defineEvents } from '../define-events.ts'
import { flag, personal, pub, text, time } from '../metadata-fields.ts'

/** What administrators do to accounts. */
export const admin = defineEvents('admin', {
  user_banned: {
    severity: 'warning',
    resource: 'user',
    icon: 'ban',
    labels: { en: 'Account banned', de: 'Konto gesperrt' },
    metadata: { reason: personal(text), expiresAt: pub(time) },
    ocsf: { class: 'accountChange', activity: 'Lock' },
  },
  user_unbanned: {
    severity: 'notice',
    resource: 'user',
    icon: 'user-check',
    labels: { en: 'Ban lifted', de: 'Kontosperre aufgehoben' },
    metadata: { reason: personal(text), expired: pub(flag) },
    ocsf: { class: 'accountChange', activity: 'Unlock' },
  },
  role_assigned: {
    severity: 'notice',
    resource: 'role',
    icon: 'user-shield',
    labels: { en: 'Role assigned', de: 'Rolle zugewiesen' },
    metadata: { roleId: pub(text), roleName: pub(text), reason: personal(text), expiresAt: pub(time) },
  },
  role_removed: {
    severity: 'notice',
    resource: 'role',
    icon: 'user-minus',
    labels: { en: 'Role removed', de: 'Rolle entzogen' },
    metadata: { roleId: pub(text), roleName: pub(text), reason: personal(text) },
  },
  permission_changed: {
    severity: 'warning',
    resource: 'permission',
    icon: 'shield-ellipsis',
    labels: { en: 'Permission changed', de: 'Berechtigung geändert' },
    metadata: { permission: pub(text), granted: pub(flag), reason: personal(text) },
    ocsf: { class: 'userAccess', activity: 'Other' },
  },
})
