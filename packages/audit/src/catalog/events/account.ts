import { defineEvents } from '../define-events.ts'
import { personal, pub, text, texts, time } from '../metadata-fields.ts'

/** The account itself, from its creation to its deletion. */
export const account = defineEvents('account', {
  user_created: {
    severity: 'notice',
    resource: 'user',
    icon: 'user-plus',
    labels: { en: 'Account created', de: 'Konto erstellt' },
    metadata: { method: pub(text), provider: pub(text), username: personal(text), roles: pub(texts) },
  },
  user_updated: {
    severity: 'info',
    resource: 'user',
    icon: 'user-pen',
    labels: { en: 'Profile updated', de: 'Profil aktualisiert' },
    metadata: {
      changedFields: pub(texts),
      /** What became of a passkey that is neither the first nor the last: those turn the second factor on and off. */
      passkeyChange: pub(text),
      factorId: personal(text),
      factorName: personal(text),
    },
    // OCSF's Account Change knows no update of a profile.
    ocsf: { class: 'entityManagement', activity: 'Update' },
  },
  user_deleted: {
    severity: 'warning',
    resource: 'user',
    icon: 'user-x',
    labels: { en: 'Account deleted', de: 'Konto gelöscht' },
    metadata: { reason: personal(text), scheduledAt: pub(time) },
  },
  deletion_scheduled: {
    severity: 'warning',
    resource: 'user',
    icon: 'calendar-x',
    labels: { en: 'Account deletion scheduled', de: 'Kontolöschung vorgemerkt' },
    metadata: { deleteAt: pub(time), reason: personal(text) },
  },
  deletion_cancelled: {
    severity: 'notice',
    resource: 'user',
    icon: 'calendar-check',
    labels: { en: 'Account deletion cancelled', de: 'Kontolöschung zurückgenommen' },
    metadata: { deleteAt: pub(time) },
  },
})
