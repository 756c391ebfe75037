import { defineEvents } from '../define-events.ts'
import { count, pub, text, texts } from '../metadata-fields.ts'

const permission = { permissionId: pub(text), permission: pub(text) }

/** The permissions themselves (`resource:action`). */
export const permissionManagement = defineEvents('permission_management', {
  permission_created: {
    severity: 'notice',
    resource: 'permission',
    icon: 'lock-keyhole-open',
    labels: { en: 'Permission created', de: 'Berechtigung erstellt' },
    metadata: { ...permission, description: pub(text) },
  },
  permission_updated: {
    severity: 'notice',
    resource: 'permission',
    icon: 'lock-keyhole',
    labels: { en: 'Permission updated', de: 'Berechtigung aktualisiert' },
    metadata: { ...permission, changedFields: pub(texts) },
  },
  permission_deleted: {
    severity: 'warning',
    resource: 'permission',
    icon: 'lock-open',
    labels: { en: 'Permission deleted', de: 'Berechtigung gelöscht' },
    metadata: { ...permission, affectedRoles: pub(count), affectedKeys: pub(count) },
  },
})
