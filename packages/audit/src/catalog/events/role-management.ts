import { defineEvents } from '../define-events.ts'
import { count, pub, text, texts } from '../metadata-fields.ts'

const role = { roleId: pub(text), roleName: pub(text) }
const rolePermission = { ...role, permissionId: pub(text), permission: pub(text) }

/** The roles themselves; who holds one is recorded under `admin`. */
export const roleManagement = defineEvents('role_management', {
  role_created: {
    severity: 'notice',
    resource: 'role',
    icon: 'badge-plus',
    labels: { en: 'Role created', de: 'Rolle erstellt' },
    metadata: { ...role, permissions: pub(texts) },
  },
  role_updated: {
    severity: 'notice',
    resource: 'role',
    icon: 'users',
    labels: { en: 'Role updated', de: 'Rolle aktualisiert' },
    metadata: { ...role, changedFields: pub(texts) },
  },
  role_deleted: {
    severity: 'warning',
    resource: 'role',
    icon: 'badge-x',
    labels: { en: 'Role deleted', de: 'Rolle gelöscht' },
    metadata: { ...role, affectedUsers: pub(count) },
  },
  role_permission_assigned: {
    // A warning, since every holder of the role may do more from now on.
    severity: 'warning',
    resource: 'role',
    icon: 'shield-plus',
    labels: { en: 'Permission added to role', de: 'Berechtigung zu Rolle hinzugefügt' },
    metadata: rolePermission,
  },
  role_permission_removed: {
    severity: 'notice',
    resource: 'role',
    icon: 'shield-minus',
    labels: { en: 'Permission removed from role', de: 'Berechtigung aus Rolle entfernt' },
    metadata: rolePermission,
  },
})
