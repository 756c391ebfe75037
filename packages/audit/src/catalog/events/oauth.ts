import { defineEvents } from '../define-events.ts'
import { personal, pub, text, texts, time } from '../metadata-fields.ts'

const client = { clientId: pub(text), clientName: pub(text) }

/** Heimdall as OAuth provider: consent, tokens and the apps themselves. Never a token or a secret, only their ids. */
export const oauth = defineEvents('oauth', {
  consent_granted: {
    severity: 'notice',
    resource: 'oauth_consent',
    icon: 'handshake',
    labels: { en: 'App access granted', de: 'App-Zugriff erlaubt' },
    metadata: { ...client, scopes: pub(texts), grantId: personal(text) },
  },
  consent_revoked: {
    severity: 'notice',
    resource: 'oauth_consent',
    icon: 'unlink',
    labels: { en: 'App access withdrawn', de: 'App-Zugriff widerrufen' },
    metadata: { ...client, scopes: pub(texts), grantId: personal(text), reason: pub(text) },
  },
  token_created: {
    severity: 'info',
    resource: 'oauth_token',
    icon: 'ticket-check',
    labels: { en: 'OAuth token issued', de: 'OAuth-Token ausgestellt' },
    metadata: {
      ...client,
      tokenId: personal(text),
      tokenType: pub(text),
      grantType: pub(text),
      scopes: pub(texts),
      expiresAt: pub(time),
    },
    ocsf: { class: 'authentication', activity: 'Authentication Ticket' },
  },
  token_revoked: {
    severity: 'notice',
    resource: 'oauth_token',
    icon: 'ticket-x',
    labels: { en: 'OAuth token revoked', de: 'OAuth-Token widerrufen' },
    metadata: { ...client, tokenId: personal(text), tokenType: pub(text), reason: pub(text) },
  },
  client_created: {
    severity: 'notice',
    resource: 'oauth_client',
    icon: 'app-window',
    labels: { en: 'OAuth app created', de: 'OAuth-App erstellt' },
    metadata: { ...client, clientType: pub(text), scopes: pub(texts), redirectUris: pub(texts) },
  },
  client_updated: {
    severity: 'notice',
    resource: 'oauth_client',
    icon: 'settings-2',
    labels: { en: 'OAuth app updated', de: 'OAuth-App aktualisiert' },
    metadata: { ...client, changedFields: pub(texts), reason: pub(text) },
  },
  client_secret_regenerated: {
    severity: 'warning',
    resource: 'oauth_client',
    icon: 'rotate-ccw-key',
    labels: { en: 'OAuth app secret renewed', de: 'Client-Secret der OAuth-App erneuert' },
    metadata: { ...client, oldSecretExpiresAt: pub(time) },
  },
  client_deleted: {
    severity: 'warning',
    resource: 'oauth_client',
    icon: 'package-x',
    labels: { en: 'OAuth app deleted', de: 'OAuth-App gelöscht' },
    metadata: { ...client, reason: pub(text) },
  },
})
