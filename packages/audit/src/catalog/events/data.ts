import { defineEvents } from '../define-events.ts'
import { count, pub, text, texts } from '../metadata-fields.ts'

/** Personal data leaving Heimdall. */
export const data = defineEvents('data', {
  data_exported: {
    severity: 'notice',
    resource: 'user',
    icon: 'download',
    labels: { en: 'Personal data exported', de: 'Persönliche Daten exportiert' },
    metadata: { format: pub(text), sections: pub(texts), sizeBytes: pub(count) },
  },
})
