import { z } from 'zod'
import { defineMail } from '../define-mail.ts'
import { timeText } from '../wording.ts'

/**
 * To the address that an account has had (ASVS 6.3.7): once when somebody asks for another, while it can still be
 * stopped, and once when it is the old one.
 */
export const emailChangeNotice = defineMail({
  name: 'email_change_notice',
  params: z.object({ stage: z.enum(['requested', 'done']), newEmail: z.string(), time: z.string() }),
  write: {
    en: ({ stage, newEmail, time }, platform) => ({
      subject: stage === 'requested' ? 'Your e-mail address shall change' : 'Your e-mail address has changed',
      paragraphs: [
        stage === 'requested'
          ? 'Somebody who is signed in to your account asked for another e-mail address. It takes effect once it is confirmed there.'
          : 'Your account has another e-mail address from now on. This is the last mail to this one.',
        `If that was you, there is nothing to do. If not, change your password right away, and tell the people who run ${platform}.`,
      ],
      facts: [
        ['New address', newEmail],
        ['Time', timeText('en', time)],
      ],
      action: { label: 'Check your account', path: '/profile' },
    }),
    de: ({ stage, newEmail, time }, platform) => ({
      subject:
        stage === 'requested'
          ? 'Deine E-Mail-Adresse soll sich ändern'
          : 'Deine E-Mail-Adresse hat sich geändert',
      paragraphs: [
        stage === 'requested'
          ? 'Jemand, der bei deinem Konto angemeldet ist, hat eine andere E-Mail-Adresse angegeben. Sie gilt, sobald sie dort bestätigt wird.'
          : 'Dein Konto hat ab jetzt eine andere E-Mail-Adresse. Das ist die letzte Mail an diese hier.',
        `Wenn du das warst, ist nichts weiter zu tun. Wenn nicht, ändere gleich dein Passwort und gib dem Team von ${platform} Bescheid.`,
      ],
      facts: [
        ['Neue Adresse', newEmail],
        ['Zeit', timeText('de', time)],
      ],
      action: { label: 'Konto prüfen', path: '/profile' },
    }),
  },
})
