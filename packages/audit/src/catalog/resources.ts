import type { Labels } from './labels.ts'

/** What an event may be about (`resourceType`). */
export const resourceTypes = {
  auth: { en: 'Sign-in', de: 'Anmeldung' },
  user: { en: 'Account', de: 'Konto' },
  session: { en: 'Session', de: 'Sitzung' },
  oauth_client: { en: 'OAuth app', de: 'OAuth-App' },
  oauth_consent: { en: 'App access', de: 'App-Zugriff' },
  oauth_token: { en: 'OAuth token', de: 'OAuth-Token' },
  api_key: { en: 'API key', de: 'API-Schlüssel' },
  role: { en: 'Role', de: 'Rolle' },
  permission: { en: 'Permission', de: 'Berechtigung' },
  account_link: { en: 'Linked account', de: 'Verknüpftes Konto' },
  audit_report: { en: 'Report', de: 'Meldung' },
  platform: { en: 'Platform', de: 'Plattform' },
  system_setting: { en: 'System setting', de: 'Systemeinstellung' },
  storage_file: { en: 'File', de: 'Datei' },
  discord_bot: { en: 'Discord bot', de: 'Discord-Bot' },
  discord_guild: { en: 'Discord server', de: 'Discord-Server' },
  discord_command: { en: 'Discord command', de: 'Discord-Befehl' },
  discord_channel: { en: 'Discord channel', de: 'Discord-Kanal' },
  discord_member: { en: 'Discord member', de: 'Discord-Mitglied' },
  integration: { en: 'Integration', de: 'Integration' },

  // Heimdall's own additions: the original list names no resource for trips, devices and geofences, and without
  // one their events could neither be filtered by resource nor lead from the log to the thing itself.
  trip: { en: 'Trip', de: 'Fahrt' },
  trip_location: { en: 'Trip location', de: 'Halt' },
  trip_category: { en: 'Trip category', de: 'Fahrtkategorie' },
  trip_template: { en: 'Trip template', de: 'Fahrtvorlage' },
  gps_device: { en: 'GPS device', de: 'GPS-Gerät' },
  geofence: { en: 'Geofence', de: 'Geofence' },
} as const satisfies Record<string, Labels>

export type ResourceType = keyof typeof resourceTypes
