import { defineEvents } from '../define-events.ts'
import { flag, personal, pub, text, texts, time } from '../metadata-fields.ts'

// The name is free text of its owner; the prefix is the readable start of the key, too short to be of use.
const key = { name: personal(text), keyPrefix: pub(text), system: pub(flag) }

/** API keys. The key itself is shown once and stored nowhere, and so never here. */
export const apiKeys = defineEvents('api_keys', {
  api_key_created: {
    severity: 'notice',
    resource: 'api_key',
    icon: 'key-round',
    labels: { en: 'API key created', de: 'API-Schlüssel erstellt' },
    metadata: { ...key, permissions: pub(texts), roles: pub(texts), expiresAt: pub(time) },
  },
  api_key_updated: {
    severity: 'notice',
    resource: 'api_key',
    icon: 'key-square',
    labels: { en: 'API key updated', de: 'API-Schlüssel aktualisiert' },
    metadata: { ...key, changedFields: pub(texts), permissions: pub(texts), expiresAt: pub(time) },
  },
  api_key_revoked: {
    severity: 'notice',
    resource: 'api_key',
    icon: 'circle-off',
    labels: { en: 'API key revoked', de: 'API-Schlüssel widerrufen' },
    metadata: { ...key, reason: personal(text) },
  },
  api_key_regenerated: {
    severity: 'notice',
    resource: 'api_key',
    icon: 'rotate-cw',
    labels: { en: 'API key renewed', de: 'API-Schlüssel erneuert' },
    metadata: { ...key, oldKeyPrefix: pub(text) },
  },
})
