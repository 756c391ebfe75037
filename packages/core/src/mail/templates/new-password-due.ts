import { z } from 'zod'
import { defineMail } from '../define-mail.ts'
import { timeText } from '../wording.ts'

/** To whoever has to choose a new password, because an administrator asked for it. */
export const newPasswordDue = defineMail({
  name: 'new_password_due',
  params: z.object({ time: z.string() }),
  write: {
    en: ({ time }) => ({
      subject: 'Your account needs a new password',
      paragraphs: [
        'The administration asks you for a new password. All browsers were signed out of your account.',
        'Sign in with the password you have; you will be asked for a new one.',
      ],
      facts: [['Time', timeText('en', time)]],
      action: { label: 'Sign in', path: '/sign-in' },
    }),
    de: ({ time }) => ({
      subject: 'Dein Konto braucht ein neues Passwort',
      paragraphs: [
        'Die Verwaltung bittet dich um ein neues Passwort. Alle Browser wurden von deinem Konto abgemeldet.',
        'Melde dich mit deinem bisherigen Passwort an; dabei legst du ein neues fest.',
      ],
      facts: [['Zeit', timeText('de', time)]],
      action: { label: 'Anmelden', path: '/sign-in' },
    }),
  },
})
