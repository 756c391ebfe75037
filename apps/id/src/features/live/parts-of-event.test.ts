import { expect, it } from 'vitest'
import { partsOfEvent } from './parts-of-event.ts'

it.each([
  ['login', ['sessions']],
  ['login_failed', ['failedSignIns']],
  ['all_sessions_revoked', ['sessions']],
  ['2fa_enabled', ['twoFactor', 'passkeys']],
  ['user_updated', ['twoFactor', 'passkeys']],
  ['account_unlinked', ['links']],
  ['primary_account_changed', ['links']],
  ['consent_revoked', ['connectedApps']],
  ['device_updated', ['sharing']],
  ['trip_category_created', ['trips']],
  ['file_created', []],
])('%s changes %j', (eventType, parts) => {
  expect(partsOfEvent(eventType)).toEqual(parts)
})
