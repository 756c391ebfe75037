import { DataExportSections } from '@heimdall/contracts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestServices, type TestServices } from '../../testing/index.ts'

/** Every column that names a person, or a device of theirs, and the part of data.json that tells what stands beside it. */
const told: Record<string, keyof DataExportSections> = {
  'account_tokens.user_id': 'openLinks',
  'api_keys.user_id': 'apiKeys',
  'audit_event_reports.user_id': 'reports',
  'audit_events.actor_id': 'ownActs',
  'audit_events.user_id': 'auditEvents',
  'audit_views.owner_id': 'savedSearches',
  'avatars.user_id': 'avatar',
  'backup_codes.user_id': 'twoFactor',
  'data_export_jobs.user_id': 'exportJobs',
  'data_export_logs.user_id': 'exportLogs',
  'digest_subscriptions.user_id': 'digest',
  'file_links.created_by': 'sharedFiles',
  'file_uploads.uploaded_by': 'fileUploads',
  'files.uploaded_by': 'files',
  'gps_device_states.device_id': 'devices',
  'gps_device_states.user_id': 'devices',
  'gps_devices.user_id': 'devices',
  'gps_fence_events.device_id': 'geofenceEvents',
  'gps_fence_events.user_id': 'geofenceEvents',
  'gps_geofences.user_id': 'geofences',
  'gps_grants.grantee_id': 'sharedWithMe',
  'gps_grants.user_id': 'grants',
  'gps_imports.device_id': 'positionImports',
  'gps_imports.user_id': 'positionImports',
  'gps_positions.device_id': 'positions',
  'gps_positions.user_id': 'positions',
  'gps_shares.user_id': 'shares',
  'gps_sharing.user_id': 'sharing',
  'gps_trip_categories.user_id': 'tripCategories',
  'gps_trip_settings.user_id': 'tripSettings',
  'gps_trip_templates.user_id': 'tripTemplates',
  'gps_trips.device_id': 'trips',
  'gps_trips.user_id': 'trips',
  'gps_views.owner_id': 'seenBy',
  'gps_views.viewer_id': 'seen',
  'gps_zones.user_id': 'privacyZones',
  'integrations.connected_by': 'integrations',
  'invitations.invited_by': 'invitations',
  'invitations.used_by': 'invitations',
  'linked_accounts.user_id': 'platformAccounts',
  'mail_outbox.user_id': 'mails',
  'oauth_clients.user_id': 'ownedApps',
  'oauth_consents.user_id': 'connectedApps',
  'oidc_payloads.account_id': 'appTokens',
  'passkeys.user_id': 'passkeys',
  'scheduled_deletions.user_id': 'accountDeletion',
  'sessions.user_id': 'sessions',
  'sign_in_devices.user_id': 'browsers',
  'totp_factors.user_id': 'twoFactor',
  'user_roles.user_id': 'roles',
  'users.id': 'profile',
  'webhook_endpoints.created_by': 'webhooks',
}

const act = 'what somebody did to what is not theirs stands in the audit log: ownActs'
const copy = 'a short-lived copy of what is told already'
/** What is told nowhere, and why. */
const untold: Record<string, string> = {
  'audit_active_users.user_id': 'the last hour of something that auditEvents tells, kept for 28 hours',
  'audit_event_reports.reviewed_by': act,
  'audit_seen_users.user_id': 'the first and the last day of what auditEvents tells',
  'audit_subject_keys.subject': 'keys that let the log forget; they say nothing of a person',
  'gps_feed.device_id': copy,
  'gps_feed.user_id': copy,
  'gps_late_fixes.device_id': 'a counter for the detection of trips',
  'gps_late_fixes.user_id': 'a counter for the detection of trips',
  'gps_trip_cursors.device_id': 'how far the detection of trips has come',
  'gps_trip_cursors.user_id': 'how far the detection of trips has come',
  'idempotency_keys.user_id': 'sealed answers, which are told by what they are about, kept for a day',
  'job_runs.started_by': act,
  'jobs.requested_by': act,
  'oauth_clients.suspended_by': act,
  'oidc_logouts.user_id': 'the end of a session that an app is told of, for minutes',
  'passkey_challenges.user_id': 'random bytes, for minutes',
  'pending_sign_ins.user_id': 'a sign-in that waits for its second factor, for minutes',
  'scheduled_deletions.initiated_by': act,
  'setting_changes.changed_by': act,
  'user_roles.assigned_by': act,
  'webhook_endpoints.user_id':
    'whom a webhook is about; it belongs to whoever made it, whose addresses are theirs',
}

let heimdall: TestServices
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())

test('every table that names a person is told of, or has a reason why not', async () => {
  const { primary, audit } = heimdall.services
  const byKey = await primary.sql<{ name: string }[]>`
    SELECT c.conrelid::regclass || '.' || a.attname AS name
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
    WHERE c.contype = 'f' AND c.confrelid = 'users'::regclass`
  // The time series has no foreign keys; neither does what outlives its account.
  const byName = await audit.timeseries.sql<{ name: string }[]>`
    SELECT c.relname || '.' || a.attname AS name
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
    WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relnamespace = 'public'::regnamespace
      AND a.attname IN ('user_id', 'actor_id', 'account_id', 'owner_id', 'viewer_id', 'device_id', 'subject', 'created_by', 'updated_by')`
  const linked = new Set([...byKey, ...byName].map(({ name }) => name.replaceAll('"', '')))
  // Accounts elsewhere, and browsers: other ids than those of people and GPS devices.
  for (const name of ['sessions.device_id', 'linked_accounts.subject']) linked.delete(name)
  const names = [...linked, 'users.id'].sort()
  const unknown = names.filter((name) => !(name in told) && !(name in untold))
  expect(unknown, 'Tell of these in a section of the export, or say why not').toEqual([])
  expect([...Object.keys(told), ...Object.keys(untold)].filter((name) => !names.includes(name))).toEqual([])
  const sections = new Set(Object.values(told))
  const others = Object.keys(DataExportSections.shape).filter((name) => !sections.has(name as never))
  // Of no table: nobody asks Discord.
  expect(others).toEqual(['discordMemberships'])
})
