import type { SettingKey } from '@heimdall/contracts'
import { z } from 'zod'

/** As in the contracts; the whole registry is more than an address needs to know. */
const keys = [
  'platform_name',
  'platform_contact',
  'default_locale',
  'terms_url',
  'privacy_policy_url',
  'registration_enabled',
  'two_factor_required',
  'session_idle_days',
  'session_absolute_days',
  'audit_retention_days',
  'position_retention_days',
  'file_max_mb',
  'file_own_quota_mb',
  'file_quota_mb',
] as const satisfies readonly SettingKey[]

/** As in the contracts. */
const ownKey = z
  .string()
  .max(100)
  .regex(/^[a-z][a-z0-9_.-]*$/)

/** Keys begin with a letter, so that none is this. */
export const newOwnSetting = '_new'

export const SettingsSearch = z.object({
  q: z.string().trim().min(1).max(100).optional().catch(undefined),
  /** The form of a sign-in provider is open: `new`, or its id. */
  provider: z.string().max(40).optional().catch(undefined),
  /** Whose history is open. */
  history: z.enum(keys).optional().catch(undefined),
  /** The form of a setting of the community is open. */
  own: z.literal(newOwnSetting).or(ownKey).optional().catch(undefined),
  /** Its history is. */
  ownHistory: ownKey.optional().catch(undefined),
})
