import { z } from 'zod'
import { defineMail } from '../define-mail.ts'
import { deviceText, timeText } from '../wording.ts'

/** To the owner of an account that has a new passkey (ASVS 6.3.7): it lets in whoever holds it. */
export const passkeyAdded = defineMail({
  name: 'passkey_added',
  params: z.object({ name: z.string(), time: z.string(), userAgent: z.string().nullable() }),
  write: {
    en: ({ name, time, userAgent }) => ({
      subject: 'Your account has a new passkey',
      paragraphs: [
        'A passkey was added to your account. Whoever holds it can sign in with it, without a password.',
        'If that was you, there is nothing to do. If not, remove it right away and sign out everywhere else.',
      ],
      facts: [
        ['Passkey', name],
        ['Added with', deviceText('en', userAgent)],
        ['Time', timeText('en', time)],
      ],
      action: { label: 'See your passkeys', path: '/security' },
    }),
    de: ({ name, time, userAgent }) => ({
      subject: 'Dein Konto hat einen neuen Passkey',
      paragraphs: [
        'Zu deinem Konto ist ein Passkey hinzugekommen. Wer ihn hat, kann sich damit ohne Passwort anmelden.',
        'Wenn du das warst, ist nichts weiter zu tun. Wenn nicht, entferne ihn gleich und melde dich überall sonst ab.',
      ],
      facts: [
        ['Passkey', name],
        ['Hinzugefügt mit', deviceText('de', userAgent)],
        ['Zeit', timeText('de', time)],
      ],
      action: { label: 'Deine Passkeys ansehen', path: '/security' },
    }),
  },
})
