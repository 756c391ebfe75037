import { z } from 'zod'
import { defineMail } from '../define-mail.ts'
import { timeText } from '../wording.ts'

/** To whoever was signed out by an administrator. */
export const sessionsEnded = defineMail({
  name: 'sessions_ended',
  params: z.object({ time: z.string() }),
  write: {
    en: ({ time }) => ({
      subject: 'You were signed out of your account',
      paragraphs: [
        'The administration has signed you out, in one browser or in all of them. You can sign in again at any time.',
        'If something about your account seems odd to you, look at its activity and change your password.',
      ],
      facts: [['Time', timeText('en', time)]],
      action: { label: 'See your activity', path: '/activity' },
    }),
    de: ({ time }) => ({
      subject: 'Du wurdest von deinem Konto abgemeldet',
      paragraphs: [
        'Die Verwaltung hat dich abgemeldet, in einem Browser oder in allen. Du kannst dich jederzeit wieder anmelden.',
        'Wenn dir an deinem Konto etwas seltsam vorkommt, sieh dir seine Aktivität an und ändere dein Passwort.',
      ],
      facts: [['Zeit', timeText('de', time)]],
      action: { label: 'Deine Aktivität ansehen', path: '/activity' },
    }),
  },
})
