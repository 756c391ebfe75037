import { defineEvents } from '../define-events.ts'
import { personal, pub, text } from '../metadata-fields.ts'

/** Reports of suspicious activity and what became of them. */
export const reports = defineEvents('reports', {
  activity_reported: {
    // Critical, since somebody says that another person acts in their name.
    severity: 'critical',
    resource: 'audit_report',
    icon: 'flag',
    labels: { en: 'Activity reported', de: 'Aktivität gemeldet' },
    metadata: { eventId: pub(text), eventType: pub(text), reason: pub(text), comment: personal(text) },
  },
  report_updated: {
    severity: 'notice',
    resource: 'audit_report',
    icon: 'clipboard-check',
    labels: { en: 'Report updated', de: 'Meldung aktualisiert' },
    metadata: {
      eventId: pub(text),
      oldStatus: pub(text),
      newStatus: pub(text),
      response: pub(text),
      note: personal(text),
    },
  },
})
