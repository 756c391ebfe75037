import { z } from 'zod'
import { defineMail } from '../define-mail.ts'
import { timeText } from '../wording.ts'

/** To the owner of an account that has lost a way in, by their own hand or an administrator's. */
export const accountUnlinked = defineMail({
  name: 'account_unlinked',
  params: z.object({
    provider: z.string(),
    account: z.string().nullable(),
    /** Set where an administrator did it. */
    reason: z.string().nullable(),
    time: z.string(),
  }),
  write: {
    en: ({ provider, account, reason, time }, platform) => ({
      subject: `${provider} is no longer linked to your account`,
      paragraphs: [
        reason === null
          ? `The link of your account with ${provider} was removed. Nobody can sign in with it any more.`
          : `The people who run ${platform} have removed the link of your account with ${provider}. Nobody can sign in with it any more.`,
        ...(reason === null
          ? ['If that was you, there is nothing to do. If not, choose a new password right away.']
          : []),
      ],
      facts: [
        ['Platform', provider],
        ...(account === null ? [] : [['Account there', account] as const]),
        ['Time', timeText('en', time)],
      ],
      quote: reason === null ? undefined : { from: 'Their reason', text: reason },
      action: { label: 'See your linked accounts', path: '/links' },
    }),
    de: ({ provider, account, reason, time }, platform) => ({
      subject: `${provider} ist nicht mehr mit deinem Konto verknüpft`,
      paragraphs: [
        reason === null
          ? `Die Verknüpfung deines Kontos mit ${provider} wurde entfernt. Damit kann sich niemand mehr anmelden.`
          : `Das Team von ${platform} hat die Verknüpfung deines Kontos mit ${provider} entfernt. Damit kann sich niemand mehr anmelden.`,
        ...(reason === null
          ? ['Wenn du das warst, ist nichts weiter zu tun. Wenn nicht, lege gleich ein neues Passwort fest.']
          : []),
      ],
      facts: [
        ['Plattform', provider],
        ...(account === null ? [] : [['Konto dort', account] as const]),
        ['Zeit', timeText('de', time)],
      ],
      quote: reason === null ? undefined : { from: 'Der Grund', text: reason },
      action: { label: 'Deine verknüpften Konten ansehen', path: '/links' },
    }),
  },
})
