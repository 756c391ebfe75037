import type { Privacy } from './table-privacy.ts'

/** Counts say how many, and of a country that is empty again nothing: that is looked at by itself. */
const counts = (dimensions: string): Privacy => ({ byActs: true, plain: `bucket ${dimensions} events` })

/** Every column of the database of events and positions. */
export const timeseriesColumns: Readonly<Record<string, Privacy>> = {
  audit_active_hours: { byActs: true, plain: 'bucket events' },
  // For a day and a bit, the same reference as in the rows of events.
  audit_active_users: { byActs: true, person: 'user_id', plain: 'last_hour' },
  audit_checkpoints: { plain: 'size note created_at' },
  // The rows stay, with the reference to an account that has no name.
  audit_events: {
    byActs: true,
    person: 'user_id actor_id',
    personal:
      'ip_address user_agent description metadata error_message country_code country_name city region',
    plain:
      'id created_at event_type resource_type resource_id status source_service is_reported correlation_id leaf_hash',
  },
  audit_head: { plain: 'singleton size started_at root_hash' },
  audit_idempotency_keys: { plain: 'key_hash request_hash event_ids created_at accepted' },
  audit_key_epoch: { plain: 'singleton epoch' },
  audit_leaves: { plain: 'leaf_index event_id created_at' },
  audit_pending: { byActs: true, plain: 'batch_id ids created_ats leaf_hashes' },
  // Hashes that nobody can guess from, since the keys that salted them are gone.
  audit_redactions: { byActs: true, plain: 'event_id field commitment redacted_at' },
  audit_retention: { plain: 'singleton dropped_before' },
  audit_rolled_day: counts('event_type status source_service country_code'),
  audit_rolled_day_by_country: counts('status country_code'),
  audit_rolled_day_by_source: counts('status source_service'),
  audit_rolled_day_by_source_and_country: counts('status source_service country_code'),
  audit_rolled_day_by_type: counts('status event_type'),
  audit_rolled_day_by_type_and_country: counts('status event_type country_code'),
  audit_rolled_day_by_type_and_source: counts('status event_type source_service'),
  audit_rolled_hour: counts('event_type status source_service country_code'),
  audit_rolled_hour_by_country: counts('status country_code'),
  audit_rolled_hour_by_source: counts('status source_service'),
  audit_rolled_hour_by_type: counts('status event_type'),
  audit_rolled_minute: counts('event_type status source_service country_code'),
  audit_rolled_minute_by_source: counts('status source_service'),
  audit_rolled_week_by_country: counts('status country_code'),
  audit_rolled_week_by_source: counts('status source_service'),
  audit_rolled_week_by_source_and_country: counts('status source_service country_code'),
  audit_rolled_week_by_type: counts('status event_type'),
  audit_rolled_week_by_type_and_country: counts('status event_type country_code'),
  audit_rolled_week_by_type_and_source: counts('status event_type source_service'),
  audit_seen_days: { byActs: true, plain: 'bucket events' },
  audit_seen_types: { byActs: true, plain: 'event_type first_day last_day' },
  // As long as there are events of theirs, the same reference as in the rows of these.
  audit_seen_users: { byActs: true, person: 'user_id', plain: 'first_day last_day' },
  audit_signer: { plain: 'singleton origin wrapped_seed created_at' },
  // Erased with the person; those of the event that says so are new.
  audit_subject_keys: { byActs: true, person: 'subject', plain: 'month class wrapped_key' },
  audit_tiles: { plain: 'level index width data' },
  audit_uncounted: {
    byActs: true,
    plain: 'batch_id buckets event_types statuses source_services country_codes events',
  },
  audit_witnesses: { plain: 'name size' },
  gps_device_states: {
    person: 'user_id',
    personal:
      'fix_time received_at latitude longitude altitude_m speed_kmh heading accuracy_m motion attributes battery_percent last_seen_at fences updated_at newest_fix_time',
    plain: 'device_id',
    with: { device_id: '(gps_devices)' },
  },
  gps_feed: {
    person: 'user_id',
    personal: 'at body',
    plain: 'number device_id kind',
    with: { device_id: '(gps_devices)', kind: 'position' },
  },
  gps_feed_head: { plain: 'singleton size' },
  gps_fence_events: {
    person: 'user_id',
    personal: 'geofence_name at confirmed_at latitude longitude',
    plain: 'id geofence_id device_id kind is_passing',
    with: { device_id: '(gps_devices)', kind: 'enter' },
  },
  gps_late_fixes: {
    person: 'user_id',
    personal: 'count earliest_at',
    plain: 'device_id',
    with: { device_id: '(gps_devices)' },
  },
  gps_positions: {
    person: 'user_id',
    personal:
      'fix_time received_at latitude longitude altitude_m speed_kmh heading accuracy_m battery_percent motion attributes',
    plain: 'device_id flags',
    with: { device_id: '(gps_devices)' },
  },
}
