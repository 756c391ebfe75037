import { defineEvents } from '../define-events.ts'
import { anything, personal, pub, text, textOrNumber, texts, time } from '../metadata-fields.ts'

const integration = {
  platform: pub(text),
  integrationId: pub(text),
  channelId: personal(text),
  channelName: personal(text),
}

/** Connections of the whole community to a platform, such as a Twitch channel. */
export const integrations = defineEvents('integrations', {
  integration_connected: {
    severity: 'notice',
    resource: 'integration',
    icon: 'plug',
    labels: { en: 'Integration connected', de: 'Integration verbunden' },
    metadata: { ...integration, scopes: pub(texts) },
  },
  integration_reconnected: {
    severity: 'notice',
    resource: 'integration',
    icon: 'plug-zap',
    labels: { en: 'Integration reconnected', de: 'Integration erneut verbunden' },
    metadata: { ...integration, scopes: pub(texts), addedScopes: pub(texts), removedScopes: pub(texts) },
  },
  integration_disconnected: {
    severity: 'warning',
    resource: 'integration',
    icon: 'unplug',
    labels: { en: 'Integration disconnected', de: 'Integration getrennt' },
    metadata: { ...integration, reason: personal(text) },
  },
  integration_token_refreshed: {
    severity: 'info',
    resource: 'integration',
    icon: 'refresh-ccw',
    labels: { en: 'Integration access refreshed', de: 'Integrationszugriff erneuert' },
    metadata: { ...integration, expiresAt: pub(time) },
  },
  integration_token_error: {
    severity: 'warning',
    resource: 'integration',
    icon: 'triangle-alert',
    labels: { en: 'Integration access failed', de: 'Integrationszugriff fehlgeschlagen' },
    metadata: { ...integration, operation: pub(text), reason: pub(text), statusCode: pub(textOrNumber) },
    ocsf: { class: 'applicationError', activity: 'General Error' },
  },
  integration_status_updated: {
    severity: 'info',
    resource: 'integration',
    icon: 'toggle-right',
    labels: { en: 'Integration status updated', de: 'Integrationsstatus aktualisiert' },
    metadata: {
      ...integration,
      changedFields: pub(texts),
      oldStatus: pub(anything),
      newStatus: pub(anything),
    },
  },
  integration_stats_refreshed: {
    severity: 'info',
    resource: 'integration',
    icon: 'chart-column',
    labels: { en: 'Integration stats refreshed', de: 'Integrationsstatistik aktualisiert' },
    metadata: { ...integration, stats: pub(anything) },
  },
})
