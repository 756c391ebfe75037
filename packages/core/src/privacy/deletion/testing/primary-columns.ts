import type { Privacy } from './table-privacy.ts'

/** Every column of the primary database. */
export const primaryColumns: Readonly<Record<string, Privacy>> = {
  account_tokens: {
    person: 'user_id',
    personal: 'token_hash email used_at expires_at created_at',
    plain: 'id purpose',
    with: { purpose: 'reset_password' },
  },
  api_key_roles: { plain: 'api_key_id role_id' },
  api_keys: {
    person: 'user_id',
    personal:
      'key_hash prefix name description scopes expires_at last_used_at last_used_ip created_at allowed_ips',
    plain: 'id is_system is_active is_narrowed',
  },
  audit_event_reports: {
    person: 'user_id',
    personal: 'comment note event_created_at reviewed_at event_marked_at created_at updated_at',
    // Of the team's members: what they did stays theirs, under their name or none.
    plain: 'id event_id event_type reason status reviewed_by',
    with: { reason: 'not_me', status: 'pending' },
  },
  // Looked at once it has been relayed; nothing is erased before.
  audit_outbox: { byActs: true, plain: 'id created_at', personal: 'event' },
  audit_views: {
    person: 'owner_id',
    personal: 'name search created_at updated_at',
    plain: 'id is_shared',
  },
  avatars: { person: 'user_id', personal: 'image content_hash updated_at', plain: 'source' },
  backup_codes: { person: 'user_id', personal: 'code_hash used_at created_at', plain: 'id' },
  data_export_jobs: {
    person: 'user_id',
    personal: 'rows_total rows_done heard_at size_bytes created_at finished_at expires_at',
    plain: 'id state locale attempt',
    with: { state: 'ready', locale: 'en' },
  },
  data_export_logs: {
    person: 'user_id',
    personal: 'exported_at ip_address user_agent export_format file_size_bytes locale created_at',
    plain: 'id',
  },
  digest_subscriptions: { person: 'user_id', personal: 'last_week created_at' },
  // Files belong to the platform, as pages of a wiki do; who brought them has no name any more.
  file_folders: { plain: 'id parent_id name created_at updated_at' },
  file_links: { plain: 'id file_id created_by principal created_at expires_at' },
  file_upload_parts: {
    plain: 'upload_id start_byte part_id',
    with: { upload_id: '(file_uploads)' },
  },
  file_uploads: {
    person: 'uploaded_by',
    personal: 'name principal size_bytes received_bytes created_at expires_at',
    plain: 'id folder_id',
  },
  files: {
    plain:
      'id folder_id name description uploaded_by principal media_type size_bytes sha256 state scan threat has_thumbnail process_after process_attempts created_at updated_at',
  },
  gps_devices: {
    person: 'user_id',
    personal: 'name kind colour icon token_hash pull_key_hash created_at updated_at dialect',
    plain: 'id',
  },
  gps_fence_mail_cursor: { plain: 'singleton position' },
  gps_geofences: {
    person: 'user_id',
    personal: 'name colour shape rules mail_on created_at updated_at',
    plain: 'id is_active revision',
  },
  gps_grants: {
    person: 'user_id',
    personal: 'precision delay_seconds delay_changed_at earlier_delay_seconds since device_ids created_at',
    plain: 'id grantee_id role_id',
    with: { role_id: '(roles)' },
  },
  gps_imports: {
    person: 'user_id',
    personal:
      'file_name format bytes_read bytes_total accepted duplicate refused problem started_at updated_at finished_at',
    plain: 'id device_id status',
    with: { status: 'done' },
  },
  gps_shares: {
    person: 'user_id',
    personal:
      'name token_hash password_hash precision delay_seconds delay_changed_at earlier_delay_seconds since device_ids expires_at view_count last_viewed_at created_at',
    plain: 'id',
  },
  gps_sharing: {
    person: 'user_id',
    personal:
      'secret hidden_at purged_at public_precision public_delay_seconds public_delay_changed_at public_earlier_delay_seconds public_since public_device_ids overlay_precision overlay_delay_seconds overlay_delay_changed_at overlay_earlier_delay_seconds overlay_since created_at updated_at',
  },
  gps_trip_categories: {
    person: 'user_id',
    personal: 'name colour icon created_at updated_at',
    plain: 'id',
  },
  gps_trip_cursors: {
    person: 'user_id',
    personal: 'position state late_count version',
    plain: 'device_id',
  },
  gps_trip_locations: {
    personal: 'name latitude longitude arrived_at left_at deleted_at created_at updated_at',
    plain: 'id trip_id is_detected is_edited is_planned',
  },
  gps_trip_settings: { person: 'user_id', personal: 'settings updated_at' },
  gps_trip_templates: {
    person: 'user_id',
    personal: 'name settings locations created_at updated_at',
    plain: 'id category_id',
    with: { category_id: '(gps_trip_categories)' },
  },
  gps_trips: {
    person: 'user_id',
    personal:
      'title notes deleted_at started_at ended_at start_latitude start_longitude end_latitude end_longitude distance_m moving_seconds top_speed_kmh climb_m created_at updated_at',
    plain:
      'id device_id template_id category_id mode is_mode_given is_detected is_fixed is_open unmeasured_fixes',
    with: { device_id: '(gps_devices)', category_id: '(gps_trip_categories)', mode: 'walk' },
  },
  // Who they looked at stays for those, under no name.
  gps_views: {
    person: 'owner_id',
    personal: 'audience audience_id slot views last_at kind',
    plain: 'id viewer_id',
  },
  gps_zones: {
    person: 'user_id',
    personal: 'name latitude longitude radius_m created_at updated_at',
    plain: 'id',
  },
  idempotency_keys: {
    person: 'user_id',
    personal: 'key_hash request_hash answer created_at',
  },
  identity_providers: {
    plain:
      'id slug kind name issuer client_id client_secret scopes is_enabled allows_registration created_at updated_at',
    with: { kind: 'oidc', issuer: 'https://example.org' },
  },
  // Accounts of the community itself; who has connected them has no name any more.
  integration_figures: { plain: 'integration_id day figure value' },
  integration_flows: {
    personal: 'state_hash browser_hash secrets scopes created_at expires_at',
    plain: 'id provider_id integration_id session_id',
  },
  integrations: {
    plain:
      'id provider_id external_id username display_name avatar_url requested_scopes scopes access_token refresh_token status problem failure_count failing_since alerted_at is_enabled is_bot token_issued_at token_expires_at last_refreshed_at validated_at refresh_due_at validate_due_at stats_due_at revoke_due_at claimed_at refresh_sent_at stats stats_at stats_problem connected_by connected_at updated_at',
  },
  invitations: {
    person: 'used_by',
    personal: 'email note',
    plain: 'id token_hash role_id invited_by expires_at used_at revoked_at created_at',
  },
  job_leader: { plain: 'is_only holder term expires_at' },
  job_runs: {
    plain: 'id job trigger started_by status due_at started_at finished_at alive_until counts error',
  },
  jobs: { plain: 'name schedule due_at paused_at requested_at requested_by failures alerted_at' },
  linked_accounts: {
    person: 'user_id',
    personal:
      'subject username display_name email avatar_url linked_at refreshed_at last_used_at issuer provider',
    plain: 'id provider_id is_primary',
  },
  mail_outbox: {
    person: 'user_id',
    personal: 'recipient params last_error content due_at claimed_at sent_at created_at',
    plain: 'id locale template status attempts',
    with: { locale: 'en', status: 'sent' },
  },
  oauth_client_logos: {
    personal: 'image content_hash updated_at',
    plain: 'oauth_client_id',
  },
  oauth_client_secrets: {
    personal: 'secret_hash prefix expires_at created_at',
    plain: 'id oauth_client_id',
  },
  oauth_clients: {
    person: 'user_id',
    personal:
      'client_id name description redirect_uris post_logout_redirect_uris jwks backchannel_logout_uri homepage_uri policy_uri tos_uri suspended_at suspend_reason last_used_at created_at updated_at',
    plain:
      'id type application_type is_first_party grant_types scopes bot_permissions token_endpoint_auth_method id_token_signed_response_alg require_pushed_authorization_requests dpop_bound_access_tokens suspended_by',
    with: {
      type: 'public',
      application_type: 'web',
      token_endpoint_auth_method: 'none',
      id_token_signed_response_alg: 'ES256',
    },
  },
  oauth_consents: {
    person: 'user_id',
    personal: 'scopes granted_at updated_at last_used_at',
    plain: 'id oauth_client_id',
  },
  oidc_logins: { personal: 'sid', plain: 'session_id oauth_client_id' },
  // For a day at most, that an app has to be told that somebody is out; by then nobody has a name.
  oidc_logouts: { person: 'user_id', plain: 'oauth_client_id sid attempt_count due_at' },
  oidc_payloads: {
    person: 'account_id',
    personal:
      'id_hash payload sealed_id grant_id_hash uid_hash user_code_hash replay consumed_at expires_at created_at',
    plain: 'model oauth_client_id session_id',
    with: { session_id: '(sessions)' },
  },
  oidc_signing_keys: {
    plain: 'id kid algorithm public_jwk private_key state activated_at retired_at created_at',
  },
  passkey_challenges: {
    person: 'user_id',
    personal: 'challenge_hash expires_at created_at',
    plain: 'id purpose',
    with: { purpose: 'register' },
  },
  passkeys: {
    person: 'user_id',
    personal: 'credential_id public_key counter transports aaguid name created_at last_used_at',
    plain: 'id is_backed_up',
  },
  // Of nobody who has an account yet; sealed, and gone after a quarter of an hour.
  pending_registrations: {
    plain: 'id token_hash provider_id profile return_to expires_at created_at',
  },
  pending_sign_ins: {
    person: 'user_id',
    personal: 'token_hash provider failures expires_at created_at password_hash',
    plain: 'id method',
    with: { method: 'password' },
  },
  permissions: { plain: 'id resource action name description created_at' },
  provider_flows: {
    personal: 'state_hash browser_hash secrets return_to expires_at created_at',
    plain: 'id provider_id purpose session_id',
    with: { purpose: 'link', session_id: '(sessions)' },
  },
  role_permissions: { plain: 'role_id permission_id' },
  roles: { plain: 'id name description is_system requires_two_factor created_at' },
  // That there was an account, and since when there is none any more: the person has asked for it.
  scheduled_deletions: {
    byActs: true,
    person: 'user_id',
    personal: 'outside reason',
    plain: 'id scheduled_at delete_at initiated_by reminded_at erased_at created_at',
  },
  sessions: {
    person: 'user_id',
    personal:
      'token_hash ip_address user_agent country_code country_name city region created_at last_seen_at authenticated_at idle_expires_at absolute_expires_at',
    plain: 'id method second_factor device_id',
  },
  set_up_links: { plain: 'id token_hash expires_at used_at created_at' },
  // What the platform is set to; who has set it has no name any more.
  setting_changes: { plain: 'id key kind old_value new_value is_secret changed_by changed_at' },
  settings: { plain: 'key value sealed is_public updated_at' },
  sign_in_devices: {
    person: 'user_id',
    personal: 'token_hash user_agent trusted_until last_used_at created_at',
    plain: 'id',
  },
  totp_factors: { person: 'user_id', personal: 'secret confirmed_at last_step created_at' },
  user_roles: { person: 'user_id', personal: 'assigned_at', plain: 'role_id assigned_by' },
  // The row stays, without a name: what others did, and the audit log, refer to it.
  users: {
    person: 'id',
    personal:
      'username email email_verified_at password_hash avatar_url banned_at ban_reason ban_expires_at last_login_at',
    plain:
      'avatars_enabled preferred_locale privacy_mode deleted_at created_at updated_at must_change_password',
  },
  // A delivery says which event it is about; what receivers have answered may repeat it.
  webhook_deliveries: {
    personal: 'attempts',
    plain:
      'id endpoint_id message_id type event_id event_at status attempt_count due_at claimed_at finished_at created_at feed_number',
    with: { status: 'delivered' },
  },
  // Written by the team about where the platform reports to; ids in it are of nobody by then.
  webhook_endpoints: {
    plain:
      'id url description topics q secret previous_secret previous_secret_expires_at status disabled_reason position device_ids user_id replay_from replay_after replay_to failing_since last_success_at created_by created_at updated_at gps_position replay_gps_position',
    with: { status: 'active' },
  },
}
