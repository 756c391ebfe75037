import { defineEvents } from '../define-events.ts'
import { count, personal, pub, text, texts } from '../metadata-fields.ts'

// A fence's name and place may say where somebody lives.
const geofence = { name: personal(text), shape: pub(text), radiusMeters: pub(count) }

/** Geofences themselves; crossings are location data and not audit events. */
export const geofences = defineEvents('geofences', {
  geofence_created: {
    severity: 'info',
    resource: 'geofence',
    icon: 'fence',
    labels: { en: 'Geofence created', de: 'Geofence erstellt' },
    metadata: geofence,
  },
  geofence_updated: {
    severity: 'info',
    resource: 'geofence',
    icon: 'spline',
    labels: { en: 'Geofence updated', de: 'Geofence aktualisiert' },
    metadata: { ...geofence, changedFields: pub(texts) },
  },
  geofence_deleted: {
    severity: 'info',
    resource: 'geofence',
    icon: 'circle-dashed',
    labels: { en: 'Geofence deleted', de: 'Geofence gelöscht' },
    metadata: geofence,
  },
})
