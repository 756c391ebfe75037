import { z } from 'zod'
import { defineMail } from '../define-mail.ts'
import { deviceText, timeText } from '../wording.ts'

const Params = z.object({
  kind: z.enum(['created', 'renewed', 'widened']),
  /** One of the system's, that nobody owns; its mail goes to whoever did it. */
  system: z.boolean(),
  name: z.string(),
  prefix: z.string(),
  permissions: z.array(z.string()),
  time: z.string(),
  userAgent: z.string().nullable(),
})
type Params = z.infer<typeof Params>

const english = {
  created: {
    subject: 'A new API key was created',
    system: 'Your account was used to create an API key of the system.',
    own: 'An API key was created that acts in your name.',
    with: 'Created with',
  },
  renewed: {
    subject: 'An API key was renewed',
    system: 'Your account was used to renew an API key of the system.',
    own: 'An API key that acts in your name was renewed. Only the new key works now.',
    with: 'Renewed with',
  },
  widened: {
    subject: 'An API key was given more',
    system: 'Your account was used to give an API key of the system more: permissions, addresses or time.',
    own: 'An API key that acts in your name was given more: permissions, addresses or time.',
    with: 'Changed with',
  },
}
const german: typeof english = {
  created: {
    subject: 'Ein neuer API-Schlüssel wurde erstellt',
    system: 'Mit deinem Konto wurde ein API-Schlüssel des Systems erstellt.',
    own: 'Es gibt einen neuen API-Schlüssel, der in deinem Namen handelt.',
    with: 'Erstellt mit',
  },
  renewed: {
    subject: 'Ein API-Schlüssel wurde erneuert',
    system: 'Mit deinem Konto wurde ein API-Schlüssel des Systems erneuert.',
    own: 'Ein API-Schlüssel, der in deinem Namen handelt, wurde erneuert. Jetzt gilt nur noch der neue.',
    with: 'Erneuert mit',
  },
  widened: {
    subject: 'Ein API-Schlüssel darf mehr',
    system: 'Mit deinem Konto wurde ein API-Schlüssel des Systems erweitert: um Rechte, Adressen oder Zeit.',
    own: 'Ein API-Schlüssel, der in deinem Namen handelt, wurde erweitert: um Rechte, Adressen oder Zeit.',
    with: 'Geändert mit',
  },
}
const first = (words: typeof english, { kind, system }: Params) => words[kind][system ? 'system' : 'own']
const path = ({ system }: Params) => (system ? '/admin/api-keys' : '/api-keys')

/** To the owner of an API key that is new, renewed or may do more (ASVS 6.3.7): whoever holds it can act without signing in. */
export const apiKeyCreated = defineMail({
  name: 'api_key_created',
  params: Params,
  write: {
    en: (params) => ({
      subject: english[params.kind].subject,
      paragraphs: [
        `${first(english, params)} Whoever holds it can do what it allows, without a password.`,
        'If that was you, there is nothing to do. If not, revoke it right away, change your password and sign out everywhere else.',
      ],
      facts: [
        ['Key', `${params.name} (${params.prefix}…)`],
        ['Allows', params.permissions.join(', ')],
        [english[params.kind].with, deviceText('en', params.userAgent)],
        ['Time', timeText('en', params.time)],
      ],
      action: { label: 'See the API keys', path: path(params) },
    }),
    de: (params) => ({
      subject: german[params.kind].subject,
      paragraphs: [
        `${first(german, params)} Wer ihn hat, kann damit ohne Passwort alles tun, was er erlaubt.`,
        'Wenn du das warst, ist nichts weiter zu tun. Wenn nicht, widerrufe ihn gleich, ändere dein Passwort und melde dich überall sonst ab.',
      ],
      facts: [
        ['Schlüssel', `${params.name} (${params.prefix}…)`],
        ['Erlaubt', params.permissions.join(', ')],
        [german[params.kind].with, deviceText('de', params.userAgent)],
        ['Zeit', timeText('de', params.time)],
      ],
      action: { label: 'Die API-Schlüssel ansehen', path: path(params) },
    }),
  },
})
