import { defineEvents } from '../define-events.ts'
import { count, flag, personal, pub, text } from '../metadata-fields.ts'

/** The second factor: turning it on and off, and using it. */
export const twoFactor = defineEvents('two_factor', {
  '2fa_enabled': {
    severity: 'notice',
    resource: 'user',
    icon: 'shield-check',
    labels: { en: 'Two-factor turned on', de: 'Zwei-Faktor-Anmeldung aktiviert' },
    metadata: { method: pub(text), factorId: personal(text), factorName: personal(text) },
    ocsf: { class: 'accountChange', activity: 'MFA Factor Enable' },
  },
  '2fa_disabled': {
    severity: 'warning',
    resource: 'user',
    icon: 'shield-off',
    labels: { en: 'Two-factor turned off', de: 'Zwei-Faktor-Anmeldung deaktiviert' },
    metadata: { method: pub(text), factorId: personal(text), factorName: personal(text), reason: pub(text) },
    ocsf: { class: 'accountChange', activity: 'MFA Factor Disable' },
  },
  '2fa_verified': {
    severity: 'info',
    resource: 'auth',
    icon: 'badge-check',
    labels: { en: 'Two-factor check passed', de: 'Zwei-Faktor-Prüfung bestanden' },
    metadata: {
      method: pub(text),
      app: pub(text),
      trustedDevice: pub(flag),
      backupCodesRemaining: pub(count),
    },
    // Not a second Logon: the sign-in itself is recorded as `login`.
    ocsf: { class: 'authentication', activity: 'Other' },
  },
  '2fa_failed': {
    severity: 'warning',
    resource: 'auth',
    icon: 'shield-alert',
    labels: { en: 'Two-factor check failed', de: 'Zwei-Faktor-Prüfung fehlgeschlagen' },
    metadata: { method: pub(text), app: pub(text), reason: pub(text), attempts: pub(count) },
    ocsf: { class: 'authentication', activity: 'Other' },
  },
  '2fa_backup_codes_regenerated': {
    severity: 'notice',
    resource: 'user',
    icon: 'list-restart',
    labels: { en: 'Backup codes renewed', de: 'Backup-Codes erneuert' },
    metadata: { count: pub(count) },
  },
})
