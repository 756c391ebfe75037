import { z } from 'zod'
import { defineMail } from '../define-mail.ts'
import { timeText } from '../wording.ts'

/** To the owner of an account that has one more way in (ASVS 6.3.7): whoever did it, they shall know. */
export const accountLinked = defineMail({
  name: 'account_linked',
  params: z.object({ provider: z.string(), account: z.string().nullable(), time: z.string() }),
  write: {
    en: ({ provider, account, time }) => ({
      subject: `${provider} was linked to your account`,
      paragraphs: [
        `From now on your account can be signed in to with ${provider}.`,
        'If that was you, there is nothing to do. If not, remove the link and choose a new password right away.',
      ],
      facts: [
        ['Platform', provider],
        ...(account === null ? [] : [['Account there', account] as const]),
        ['Time', timeText('en', time)],
      ],
      action: { label: 'See your linked accounts', path: '/links' },
    }),
    de: ({ provider, account, time }) => ({
      subject: `${provider} wurde mit deinem Konto verknüpft`,
      paragraphs: [
        `Ab jetzt kann man sich mit ${provider} bei deinem Konto anmelden.`,
        'Wenn du das warst, ist nichts weiter zu tun. Wenn nicht, entferne die Verknüpfung und lege gleich ein neues Passwort fest.',
      ],
      facts: [
        ['Plattform', provider],
        ...(account === null ? [] : [['Konto dort', account] as const]),
        ['Zeit', timeText('de', time)],
      ],
      action: { label: 'Deine verknüpften Konten ansehen', path: '/links' },
    }),
  },
})
