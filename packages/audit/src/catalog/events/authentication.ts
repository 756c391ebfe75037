import { defineEvents } from '../define-events.ts'
import { count, net, personal, pub, text, time } from '../metadata-fields.ts'

/** Signing in and out, and the ways back into an account. Provider slugs are lowercase. */
export const authentication = defineEvents('authentication', {
  login: {
    severity: 'info',
    resource: 'auth',
    icon: 'log-in',
    labels: { en: 'Signed in', de: 'Angemeldet' },
    metadata: {
      provider: pub(text),
      app: pub(text),
      method: pub(text),
      sessionId: personal(text),
      device: net(text),
    },
  },
  login_failed: {
    severity: 'notice',
    resource: 'auth',
    icon: 'shield-x',
    labels: { en: 'Sign-in failed', de: 'Anmeldung fehlgeschlagen' },
    metadata: {
      provider: pub(text),
      app: pub(text),
      method: pub(text),
      reason: pub(text),
      identifier: personal(text),
      attempts: pub(count),
    },
  },
  logout: {
    severity: 'info',
    resource: 'auth',
    icon: 'log-out',
    labels: { en: 'Signed out', de: 'Abgemeldet' },
    metadata: { app: pub(text), provider: pub(text), reason: pub(text), sessionId: personal(text) },
  },
  password_changed: {
    severity: 'notice',
    resource: 'user',
    icon: 'rectangle-ellipsis',
    labels: { en: 'Password changed', de: 'Passwort geändert' },
    metadata: { method: pub(text), sessionsRevoked: pub(count) },
    ocsf: { class: 'accountChange', activity: 'Password Change' },
  },
  password_reset_requested: {
    severity: 'notice',
    resource: 'user',
    icon: 'mail',
    labels: { en: 'Password reset requested', de: 'Zurücksetzen des Passworts angefordert' },
    metadata: { app: pub(text), expiresAt: pub(time) },
    ocsf: { class: 'accountChange', activity: 'Password Reset' },
  },
  email_change_requested: {
    severity: 'notice',
    resource: 'user',
    icon: 'at-sign',
    labels: { en: 'Email change requested', de: 'Änderung der E-Mail-Adresse angefordert' },
    metadata: { oldEmail: personal(text), newEmail: personal(text), expiresAt: pub(time) },
    ocsf: { class: 'accountChange', activity: 'Other' },
  },
})
