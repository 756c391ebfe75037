import type { Dialect } from './dialect.ts'
import { openIdProfile } from './open-id-profile.ts'

/** Google, and with it YouTube: https://developers.google.com/identity/openid-connect/openid-connect */
export const google: Dialect = {
  server: { discoverAt: 'https://accounts.google.com' },
  scopes: ['openid', 'profile', 'email'],
  // Google knows no prompt by which people type their password again.
  prompts: {
    choose: { prompt: 'select_account' },
    prove: { prompt: 'select_account' },
    consent: { prompt: 'consent', access_type: 'offline' },
  },
  readProfile: async (source) => openIdProfile(source, null),
}
