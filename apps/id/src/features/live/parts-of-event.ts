const parts = [
  [/^login_failed$/, ['failedSignIns']],
  [/^(login$|logout|session_|all_sessions)/, ['sessions']],
  [/^(activity_reported|report_updated)$/, ['reports']],
  // Passkeys count as second factors, and those that do not, as a change of the account.
  [/^(2fa_|user_updated)/, ['twoFactor', 'passkeys']],
  [/^password_changed/, ['twoFactor']],
  [/^(account_(linked|reconnected|unlinked)|primary_account_changed)$/, ['links']],
  [/^(consent_|token_revoked)/, ['connectedApps']],
  [/^api_key_/, ['apiKeys']],
  // Who sees a device is told as a change of it.
  [/^device_/, ['sharing']],
  [/^(trip|location)_/, ['trips']],
] as const

/** What an event of this kind has changed: routers of the API, and the failed sign-ins that the overview counts. */
export const partsOfEvent = (eventType: string) =>
  parts.find(([pattern]) => pattern.test(eventType))?.[1] ?? []
