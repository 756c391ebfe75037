import { z } from 'zod'
import { defineMail } from '../define-mail.ts'
import { deviceText, timeText } from '../wording.ts'

const Params = z.object({
  kind: z.enum(['created', 'renewed']),
  /** One of the system's, that nobody owns; its mail goes to whoever has made it. */
  system: z.boolean(),
  name: z.string(),
  prefix: z.string(),
  permissions: z.array(z.string()),
  time: z.string(),
  userAgent: z.string().nullable(),
})
type Params = z.infer<typeof Params>

const english = ({ kind, system }: Params) => {
  if (system)
    return `Your account was used to ${kind === 'created' ? 'create' : 'renew'} an API key of the system.`
  return kind === 'created'
    ? 'An API key was created that acts in your name.'
    : 'An API key that acts in your name was renewed. Only the new key works now.'
}
const german = ({ kind, system }: Params) => {
  if (system) {
    return `Mit deinem Konto wurde ein API-Schlüssel des Systems ${kind === 'created' ? 'erstellt' : 'erneuert'}.`
  }
  return kind === 'created'
    ? 'Es gibt einen neuen API-Schlüssel, der in deinem Namen handelt.'
    : 'Ein API-Schlüssel, der in deinem Namen handelt, wurde erneuert. Jetzt gilt nur noch der neue.'
}
const path = ({ system }: Params) => (system ? '/admin/api-keys' : '/api-keys')

/** To the owner of a new or renewed API key (ASVS 6.3.7): whoever holds it can act without signing in. */
export const apiKeyCreated = defineMail({
  name: 'api_key_created',
  params: Params,
  write: {
    en: (params) => ({
      subject: params.kind === 'created' ? 'A new API key was created' : 'An API key was renewed',
      paragraphs: [
        `${english(params)} Whoever holds it can do what it allows, without a password.`,
        'If that was you, there is nothing to do. If not, revoke it right away, change your password and sign out everywhere else.',
      ],
      facts: [
        ['Key', `${params.name} (${params.prefix}…)`],
        ['Allows', params.permissions.join(', ')],
        [params.kind === 'created' ? 'Created with' : 'Renewed with', deviceText('en', params.userAgent)],
        ['Time', timeText('en', params.time)],
      ],
      action: { label: 'See the API keys', path: path(params) },
    }),
    de: (params) => ({
      subject:
        params.kind === 'created'
          ? 'Ein neuer API-Schlüssel wurde erstellt'
          : 'Ein API-Schlüssel wurde erneuert',
      paragraphs: [
        `${german(params)} Wer ihn hat, kann damit ohne Passwort alles tun, was er erlaubt.`,
        'Wenn du das warst, ist nichts weiter zu tun. Wenn nicht, widerrufe ihn gleich, ändere dein Passwort und melde dich überall sonst ab.',
      ],
      facts: [
        ['Schlüssel', `${params.name} (${params.prefix}…)`],
        ['Erlaubt', params.permissions.join(', ')],
        [params.kind === 'created' ? 'Erstellt mit' : 'Erneuert mit', deviceText('de', params.userAgent)],
        ['Zeit', timeText('de', params.time)],
      ],
      action: { label: 'Die API-Schlüssel ansehen', path: path(params) },
    }),
  },
})
