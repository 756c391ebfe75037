import { z } from 'zod'
import { defineMail } from '../define-mail.ts'
import { timeText } from '../wording.ts'

/** To the owner of an account whose password has changed (ASVS 6.3.7): whoever did it, they shall know. */
export const passwordChanged = defineMail({
  name: 'password_changed',
  params: z.object({ time: z.string() }),
  write: {
    en: ({ time }, platform) => ({
      subject: 'Your password was changed',
      paragraphs: [
        'The password of your account was changed, and all other browsers were signed out.',
        `If that was you, there is nothing to do. If not, tell the people who run ${platform} right away.`,
      ],
      facts: [['Time', timeText('en', time)]],
      action: { label: 'See your activity', path: '/activity' },
    }),
    de: ({ time }, platform) => ({
      subject: 'Dein Passwort wurde geändert',
      paragraphs: [
        'Das Passwort deines Kontos wurde geändert, und alle anderen Browser wurden abgemeldet.',
        `Wenn du das warst, ist nichts weiter zu tun. Wenn nicht, gib dem Team von ${platform} sofort Bescheid.`,
      ],
      facts: [['Zeit', timeText('de', time)]],
      action: { label: 'Deine Aktivität ansehen', path: '/activity' },
    }),
  },
})
