import { defineEvents } from '../define-events.ts'
import { anything, pub, text, texts } from '../metadata-fields.ts'

/** Switches of a sign-in platform (such as `enabled`, `two_factor_required`, `registration_enabled`). */
export const platformSettings = defineEvents('platform_settings', {
  platform_setting_updated: {
    severity: 'warning',
    resource: 'platform',
    icon: 'sliders-horizontal',
    labels: { en: 'Platform setting updated', de: 'Plattform-Einstellung aktualisiert' },
    metadata: {
      platform: pub(text),
      key: pub(text),
      changedFields: pub(texts),
      oldValue: pub(anything),
      newValue: pub(anything),
    },
  },
})
