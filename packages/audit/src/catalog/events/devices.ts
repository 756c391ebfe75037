import { defineEvents } from '../define-events.ts'
import { flag, personal, pub, text, texts } from '../metadata-fields.ts'

const device = { name: personal(text), kind: pub(text) }

/** GPS devices. Their ingest tokens and pull keys are never recorded, only that one was renewed. */
export const devices = defineEvents('devices', {
  device_created: {
    severity: 'info',
    resource: 'gps_device',
    icon: 'satellite',
    labels: { en: 'GPS device added', de: 'GPS-Gerät hinzugefügt' },
    metadata: device,
  },
  device_updated: {
    severity: 'info',
    resource: 'gps_device',
    icon: 'satellite-dish',
    labels: { en: 'GPS device updated', de: 'GPS-Gerät aktualisiert' },
    metadata: { ...device, changedFields: pub(texts), credentialsRenewed: pub(flag), audience: pub(text) },
  },
  device_deleted: {
    severity: 'notice',
    resource: 'gps_device',
    icon: 'locate-off',
    labels: { en: 'GPS device removed', de: 'GPS-Gerät entfernt' },
    metadata: device,
  },
})
