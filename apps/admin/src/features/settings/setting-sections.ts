import type { SettingKey } from '@heimdall/contracts'

export const settingSections = {
  platform: ['platform_name', 'platform_contact', 'default_locale', 'terms_url', 'privacy_policy_url'],
  signIn: ['registration_enabled', 'two_factor_required', 'session_idle_days', 'session_absolute_days'],
  retention: ['audit_retention_days', 'position_retention_days'],
  files: ['file_max_mb', 'file_own_quota_mb', 'file_quota_mb'],
} as const satisfies Record<string, readonly SettingKey[]>

export type SettingSection = keyof typeof settingSections
