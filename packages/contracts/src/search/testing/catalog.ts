import type { SearchCatalog } from '../search-catalog.ts'

const named = (...ids: string[]) => ids.map((id) => ({ id, labels: { en: id, de: id } }))

/** A small catalog of the real one's shape. */
export const testCatalog: SearchCatalog = {
  types: [
    {
      type: 'login_success',
      category: 'authentication',
      severity: 'info',
      labels: { en: 'Signed in', de: 'Angemeldet' },
    },
    {
      type: 'login_failed',
      category: 'authentication',
      severity: 'notice',
      labels: { en: 'Sign-in failed', de: 'Anmeldung fehlgeschlagen' },
    },
    {
      type: 'user_banned',
      category: 'admin',
      severity: 'warning',
      labels: { en: 'Account banned', de: 'Konto gesperrt' },
    },
    {
      type: 'bot_started',
      category: 'discord_bot',
      severity: 'info',
      labels: { en: 'Bot started', de: 'Bot gestartet' },
    },
  ],
  categories: named('authentication', 'admin', 'discord_bot'),
  severities: named('info', 'notice', 'warning', 'critical'),
  statuses: named('success', 'failure'),
  sources: named('api', 'id', 'discord_bot'),
  resources: named('auth', 'user', 'api_key'),
}
