import { readFileSync } from 'node:fs'
import { type AuditEventType, catalog, eventTypes } from '@heimdall/audit'
import { expect, test } from 'vitest'
import { walkedCategories } from '../testing/index.ts'

const root = new URL('../../../../', import.meta.url)
const core = 'packages/core/src'
const trips = `${core}/gps/trips`
const oidc = 'apps/server/src/oidc/authorization-code.test.ts'
const kinds = `${trips}/categories/categories-and-templates.test.ts`
const platforms = `${core}/integrations/platforms`

/** The test in which the act of a type writes it, on real PostgreSQL. Whoever adds a type adds its act, its test, and a line here. */
const seenIn: Partial<Record<AuditEventType, string>> = {
  consent_granted: oidc,
  consent_revoked: `${core}/identity/oauth-clients/connected-apps.test.ts`,
  token_created: oidc,
  token_revoked: oidc,
  client_created: `${core}/identity/oauth-clients/create-oauth-client.test.ts`,
  client_updated: `${core}/identity/oauth-clients/manage-oauth-clients.test.ts`,
  client_secret_regenerated: `${core}/identity/oauth-clients/manage-oauth-clients.test.ts`,
  client_deleted: `${core}/identity/oauth-clients/manage-oauth-clients.test.ts`,
  data_exported: `${core}/privacy/export/export-data.test.ts`,
  activity_reported: `${core}/audit/reports/submit-report.test.ts`,
  report_updated: `${core}/audit/reports/update-report.test.ts`,
  file_created: `${core}/files/files.test.ts`,
  file_downloaded: `${core}/files/files.test.ts`,
  file_edited: `${core}/files/files.test.ts`,
  file_deleted: `${core}/files/files.test.ts`,
  trip_created: `${trips}/create-trip.test.ts`,
  trip_updated: `${trips}/update-trip.test.ts`,
  trip_deleted: `${trips}/delete-trip.test.ts`,
  location_created: `${trips}/locations/locations.test.ts`,
  location_updated: `${trips}/locations/locations.test.ts`,
  location_deleted: `${trips}/locations/locations.test.ts`,
  trip_category_created: kinds,
  trip_category_updated: kinds,
  trip_category_deleted: kinds,
  trip_template_created: kinds,
  trip_template_updated: kinds,
  trip_template_deleted: kinds,
  device_created: `${core}/gps/devices/devices.test.ts`,
  device_updated: `${core}/gps/devices/devices.test.ts`,
  device_deleted: `${core}/gps/devices/devices.test.ts`,
  geofence_created: `${core}/gps/geofences/geofences.test.ts`,
  geofence_updated: `${core}/gps/geofences/geofences.test.ts`,
  geofence_deleted: `${core}/gps/geofences/geofences.test.ts`,
  system_setting_created: `${core}/settings/custom/custom-settings.test.ts`,
  system_setting_read: `${core}/settings/custom/read-secret-setting.test.ts`,
  system_setting_updated: `${core}/settings/custom/custom-settings.test.ts`,
  system_setting_deleted: `${core}/settings/custom/custom-settings.test.ts`,
  integration_connected: `${platforms}/connecting/connecting.test.ts`,
  integration_reconnected: `${platforms}/connecting/connecting.test.ts`,
  integration_disconnected: `${platforms}/stats/stats.test.ts`,
  integration_token_refreshed: `${platforms}/renewal/renewal.test.ts`,
  integration_token_error: `${platforms}/renewal/renewal.test.ts`,
  integration_status_updated: `${platforms}/stats/stats.test.ts`,
  integration_stats_refreshed: `${platforms}/stats/stats.test.ts`,
}

/** Sent by bots, and by nothing else. */
const ofBots = (type: AuditEventType) => catalog[type].category === 'discord_bot'
test('every type of the catalog but those of bots is seen written by a test', () => {
  const unseen = eventTypes.filter(
    (type) =>
      !ofBots(type) && !walkedCategories.includes(catalog[type].category) && seenIn[type] === undefined,
  )
  expect(unseen).toEqual([])
})

test.each(Object.entries(seenIn))('%s is, in %s', (type, file) => {
  const text = readFileSync(new URL(file, root), 'utf8')
  // `trip_${kind}_created` stands for categories and templates.
  const anyKind = type.replace(/^trip_(category|template)_/, 'trip_$${kind}_')
  expect(text.includes(`'${type}'`) || text.includes(`\`${anyKind}\``)).toBe(true)
})
