import { z } from 'zod'
import { defineMail } from '../define-mail.ts'
import { deviceText, timeText } from '../wording.ts'

/** To the owner of an account that has lost a passkey (ASVS 6.3.7). */
export const passkeyRemoved = defineMail({
  name: 'passkey_removed',
  params: z.object({ name: z.string(), time: z.string(), userAgent: z.string().nullable() }),
  write: {
    en: ({ name, time, userAgent }) => ({
      subject: 'A passkey was removed from your account',
      paragraphs: [
        'The passkey below no longer signs anybody in to your account.',
        'If that was you, there is nothing to do. If not, sign out everywhere else and choose a new password right away.',
      ],
      facts: [
        ['Passkey', name],
        ['Removed with', deviceText('en', userAgent)],
        ['Time', timeText('en', time)],
      ],
      action: { label: 'See your passkeys', path: '/security' },
    }),
    de: ({ name, time, userAgent }) => ({
      subject: 'Ein Passkey wurde aus deinem Konto entfernt',
      paragraphs: [
        'Mit dem Passkey unten kann sich niemand mehr bei deinem Konto anmelden.',
        'Wenn du das warst, ist nichts weiter zu tun. Wenn nicht, melde dich überall sonst ab und lege gleich ein neues Passwort fest.',
      ],
      facts: [
        ['Passkey', name],
        ['Entfernt mit', deviceText('de', userAgent)],
        ['Zeit', timeText('de', time)],
      ],
      action: { label: 'Deine Passkeys ansehen', path: '/security' },
    }),
  },
})
