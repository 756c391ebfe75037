import { defineEvents } from '../define-events.ts'
import { flag, personal, pub, text, texts } from '../metadata-fields.ts'

const link = {
  provider: pub(text),
  linkId: personal(text),
  externalId: personal(text),
  username: personal(text),
}

/** Accounts of other platforms, linked on (issuer, subject). */
export const accountLinks = defineEvents('account_links', {
  account_linked: {
    severity: 'notice',
    resource: 'account_link',
    icon: 'link',
    labels: { en: 'Account linked', de: 'Konto verknüpft' },
    metadata: { ...link, primary: pub(flag) },
  },
  account_reconnected: {
    severity: 'info',
    resource: 'account_link',
    icon: 'refresh-cw',
    labels: { en: 'Account reconnected', de: 'Konto erneut verbunden' },
    metadata: { ...link, changedFields: pub(texts) },
  },
  account_unlinked: {
    severity: 'notice',
    resource: 'account_link',
    icon: 'link-2-off',
    labels: { en: 'Account unlinked', de: 'Kontoverknüpfung entfernt' },
    metadata: { ...link, reason: personal(text) },
  },
  primary_account_changed: {
    severity: 'notice',
    resource: 'account_link',
    icon: 'star',
    labels: { en: 'Primary account changed', de: 'Hauptkonto geändert' },
    metadata: { ...link, previousProvider: pub(text), previousLinkId: personal(text) },
    ocsf: { class: 'entityManagement', activity: 'Update' },
  },
})
