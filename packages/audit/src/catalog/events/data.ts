import { defineEvents } from '../define-events.ts'
import { count, personal, pub, text, texts } from '../metadata-fields.ts'

/** Personal data leaving Heimdall. */
export const data = defineEvents('data', {
  data_exported: {
    severity: 'notice',
    resource: 'user',
    icon: 'download',
    labels: { en: 'Personal data exported', de: 'Persönliche Daten exportiert' },
    metadata: {
      format: pub(text),
      /** Of a person’s own data. */
      categories: pub(texts),
      /** Of any other export. */
      sections: pub(texts),
      /** What was asked for, as JSON; a search may name anyone. */
      filter: personal(text),
      sizeBytes: pub(count),
    },
  },
})
