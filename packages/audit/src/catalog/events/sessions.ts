import { defineEvents } from '../define-events.ts'
import { count, flag, net, personal, pub, text, time } from '../metadata-fields.ts'

/** Sessions of an account, as the list of devices shows them. */
export const sessions = defineEvents('sessions', {
  session_created: {
    severity: 'info',
    resource: 'session',
    icon: 'monitor-smartphone',
    labels: { en: 'Session started', de: 'Sitzung begonnen' },
    metadata: {
      sessionId: personal(text),
      provider: pub(text),
      app: pub(text),
      device: net(text),
      newDevice: pub(flag),
      expiresAt: pub(time),
    },
    ocsf: { class: 'authentication', activity: 'Authentication Ticket' },
  },
  session_revoked: {
    severity: 'notice',
    resource: 'session',
    icon: 'monitor-x',
    labels: { en: 'Session ended', de: 'Sitzung beendet' },
    metadata: { sessionId: personal(text), device: net(text), reason: pub(text) },
  },
  all_sessions_revoked: {
    severity: 'notice',
    resource: 'session',
    icon: 'monitor-off',
    labels: { en: 'All sessions ended', de: 'Alle Sitzungen beendet' },
    metadata: { count: pub(count), keptCurrent: pub(flag), reason: pub(text) },
  },
})
