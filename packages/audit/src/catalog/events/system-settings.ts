import { defineEvents } from '../define-events.ts'
import { anything, personal, pub, text } from '../metadata-fields.ts'

// Values are personal, since a system setting may be anybody's address.
const oldValue = personal(anything)
const newValue = personal(anything)

/** Settings of the whole system. */
export const systemSettings = defineEvents('system_settings', {
  system_setting_created: {
    severity: 'notice',
    resource: 'system_setting',
    icon: 'list-plus',
    labels: { en: 'System setting added', de: 'Systemeinstellung hinzugefügt' },
    metadata: { key: pub(text), newValue },
  },
  /** A bot has read a secret; what everybody with the permission may see is read without an event. */
  system_setting_read: {
    severity: 'notice',
    resource: 'system_setting',
    icon: 'key-round',
    labels: { en: 'Secret setting read', de: 'Geheime Einstellung gelesen' },
    metadata: { key: pub(text) },
  },
  system_setting_updated: {
    severity: 'warning',
    resource: 'system_setting',
    icon: 'server-cog',
    labels: { en: 'System setting updated', de: 'Systemeinstellung aktualisiert' },
    metadata: { key: pub(text), oldValue, newValue },
  },
  system_setting_deleted: {
    severity: 'warning',
    resource: 'system_setting',
    icon: 'list-x',
    labels: { en: 'System setting deleted', de: 'Systemeinstellung gelöscht' },
    metadata: { key: pub(text), oldValue },
  },
})
