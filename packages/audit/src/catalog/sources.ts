import type { Labels } from './labels.ts'

/** The service an event comes from, as in the header `X-Source-Service`. */
export const sourceServices = {
  api: { en: 'API', de: 'API' },
  id: { en: 'Heimdall ID', de: 'Heimdall ID' },
  backend: { en: 'Admin console', de: 'Administration' },
  policies: { en: 'Policies', de: 'Richtlinien' },
  discord_bot: { en: 'Discord bot', de: 'Discord-Bot' },
  twitch_bot: { en: 'Twitch bot', de: 'Twitch-Bot' },
} as const satisfies Record<string, Labels>
