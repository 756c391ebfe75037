import { describe, expect, expectTypeOf, test } from 'vitest'
import { type AuditEventType, catalog, eventTypes, isEventType, type MetadataOf } from './catalog.ts'
import type { AuditCategory } from './categories.ts'
import {
  categories,
  reportReasons,
  reportStatuses,
  resourceTypes,
  sourceServices,
  statuses,
} from './index.ts'

const expected = {
  authentication: [
    'login',
    'login_failed',
    'logout',
    'password_changed',
    'password_reset_requested',
    'email_change_requested',
  ],
  two_factor: ['2fa_enabled', '2fa_disabled', '2fa_verified', '2fa_failed', '2fa_backup_codes_regenerated'],
  sessions: ['session_created', 'session_revoked', 'all_sessions_revoked'],
  account: ['user_created', 'user_updated', 'user_deleted', 'deletion_scheduled', 'deletion_cancelled'],
  oauth: [
    'consent_granted',
    'consent_revoked',
    'token_created',
    'token_revoked',
    'client_created',
    'client_updated',
    'client_secret_regenerated',
    'client_deleted',
  ],
  admin: ['user_banned', 'user_unbanned', 'role_assigned', 'role_removed', 'permission_changed'],
  role_management: [
    'role_created',
    'role_updated',
    'role_deleted',
    'role_permission_assigned',
    'role_permission_removed',
  ],
  permission_management: ['permission_created', 'permission_updated', 'permission_deleted'],
  api_keys: ['api_key_created', 'api_key_updated', 'api_key_revoked', 'api_key_regenerated'],
  account_links: ['account_linked', 'account_reconnected', 'account_unlinked', 'primary_account_changed'],
  data: ['data_exported'],
  reports: ['activity_reported', 'report_updated'],
  discord_bot: [
    'bot_command_executed',
    'bot_config_changed',
    'bot_moderation_action',
    'bot_permission_denied',
    'bot_error',
    'bot_started',
    'bot_stopped',
    'bot_guild_configured',
  ],
  storage: ['file_created', 'file_downloaded', 'file_edited', 'file_deleted'],
  modules: [
    'trip_created',
    'trip_updated',
    'trip_deleted',
    'location_created',
    'location_updated',
    'location_deleted',
    'trip_category_created',
    'trip_category_updated',
    'trip_category_deleted',
    'trip_template_created',
    'trip_template_updated',
    'trip_template_deleted',
  ],
  devices: ['device_created', 'device_updated', 'device_deleted'],
  geofences: ['geofence_created', 'geofence_updated', 'geofence_deleted'],
  platform_settings: ['platform_setting_updated'],
  system_settings: [
    'system_setting_created',
    'system_setting_read',
    'system_setting_updated',
    'system_setting_deleted',
  ],
  integrations: [
    'integration_connected',
    'integration_reconnected',
    'integration_disconnected',
    'integration_token_refreshed',
    'integration_token_error',
    'integration_status_updated',
    'integration_stats_refreshed',
  ],
} satisfies Record<AuditCategory, string[]>

describe('the catalog', () => {
  test('has exactly the 92 types of the specification and one more, each in its category', () => {
    const found = Object.groupBy(eventTypes, (type) => catalog[type].category)
    expect(eventTypes).toHaveLength(93)
    expect(found).toEqual(expected)
    expect(Object.keys(categories)).toEqual(Object.keys(expected))
  })

  test.each(['en', 'de'] as const)('has a short, unique label for each type in %s', (language) => {
    const labels = eventTypes.map((type) => catalog[type].labels[language])
    expect(new Set(labels).size).toBe(labels.length)
    for (const label of labels) {
      expect(label).toBe(label.trim())
      expect(label.length).toBeGreaterThan(3)
      expect(label.length).toBeLessThanOrEqual(42)
    }
  })

  test('is translated: no German label is the English one', () => {
    for (const type of eventTypes) {
      const { en, de } = catalog[type].labels
      expect(de, type).not.toBe(en)
    }
    const alike = [resourceTypes, sourceServices, statuses, reportReasons, reportStatuses]
      .flatMap((list) => Object.values<{ en: string; de: string }>(list))
      .concat(Object.values(categories).map(({ labels }) => labels))
      .filter(({ en, de }) => en === de)
      .map(({ en }) => en)
    expect(alike.sort()).toEqual(['API', 'Geofence', 'Geofences', 'Heimdall ID', 'Integration'])
  })

  test('knows its types and nothing that every object has', () => {
    expect(isEventType('2fa_enabled')).toBe(true)
    expect(isEventType('LOGIN')).toBe(false)
    expect(isEventType('constructor')).toBe(false)
  })
})

describe('metadata', () => {
  test('is typed', () => {
    expectTypeOf<AuditEventType>().not.toEqualTypeOf<string>()
    expectTypeOf<MetadataOf<'user_updated'>['changedFields']>().toEqualTypeOf<string[] | null | undefined>()
    expectTypeOf<MetadataOf<'bot_moderation_action'>['durationSeconds']>().toEqualTypeOf<
      number | null | undefined
    >()
  })

  test.each(eventTypes)('of %s may be empty, and keeps what it does not know', (type) => {
    expect(catalog[type].schema.parse({})).toEqual({})
    expect(catalog[type].schema.parse({ guildOwner: { id: '1' } })).toEqual({ guildOwner: { id: '1' } })
  })

  test('refuses a wrong type of a known key', () => {
    const { schema } = catalog.bot_moderation_action
    expect(schema.safeParse({ action: 'timeout', durationSeconds: 60, reason: null }).success).toBe(true)
    expect(schema.safeParse({ durationSeconds: 'long' }).success).toBe(false)
  })
})
