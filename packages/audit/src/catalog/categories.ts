import type { Labels } from './labels.ts'

/** The groups of the catalog, in the order in which filters list them. */
export const categories = {
  authentication: { icon: 'log-in', labels: { en: 'Sign-in', de: 'Anmeldung' } },
  two_factor: { icon: 'shield-check', labels: { en: 'Two-factor', de: 'Zwei-Faktor-Anmeldung' } },
  sessions: { icon: 'monitor-smartphone', labels: { en: 'Sessions', de: 'Sitzungen' } },
  account: { icon: 'user', labels: { en: 'Account', de: 'Konto' } },
  oauth: { icon: 'app-window', labels: { en: 'Apps and consent', de: 'Apps und Freigaben' } },
  admin: { icon: 'shield-user', labels: { en: 'Administration', de: 'Verwaltung' } },
  role_management: { icon: 'users', labels: { en: 'Roles', de: 'Rollen' } },
  permission_management: { icon: 'lock-keyhole', labels: { en: 'Permissions', de: 'Berechtigungen' } },
  api_keys: { icon: 'key-round', labels: { en: 'API keys', de: 'API-Schlüssel' } },
  account_links: { icon: 'link', labels: { en: 'Linked accounts', de: 'Verknüpfte Konten' } },
  data: { icon: 'database', labels: { en: 'Personal data', de: 'Persönliche Daten' } },
  reports: { icon: 'flag', labels: { en: 'Reports', de: 'Meldungen' } },
  discord_bot: { icon: 'bot', labels: { en: 'Discord bot', de: 'Discord-Bot' } },
  storage: { icon: 'folder', labels: { en: 'Files', de: 'Dateien' } },
  modules: { icon: 'route', labels: { en: 'Trips', de: 'Fahrten' } },
  devices: { icon: 'satellite', labels: { en: 'Devices', de: 'Geräte' } },
  geofences: { icon: 'fence', labels: { en: 'Geofences', de: 'Geofences' } },
  platform_settings: {
    icon: 'sliders-horizontal',
    labels: { en: 'Platform settings', de: 'Plattform-Einstellungen' },
  },
  system_settings: { icon: 'server-cog', labels: { en: 'System settings', de: 'Systemeinstellungen' } },
  integrations: { icon: 'plug', labels: { en: 'Integrations', de: 'Integrationen' } },
} as const satisfies Record<string, { icon: string; labels: Labels }>

export type AuditCategory = keyof typeof categories
