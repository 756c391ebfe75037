import { z } from 'zod'
import { defineMail } from '../define-mail.ts'
import { deviceText, timeText } from '../wording.ts'

/** To the owner of an address that somebody has tried to register once more. That somebody learns nothing of it. */
export const registrationAttempted = defineMail({
  name: 'registration_attempted',
  params: z.object({ time: z.string(), userAgent: z.string().nullable() }),
  write: {
    en: ({ time, userAgent }) => ({
      subject: 'Somebody tried to register with your address',
      paragraphs: [
        'Somebody tried to make a new account with this e-mail address. You have one already, and nothing about it has changed.',
        'If that was you, just sign in. If you no longer know your password, you can choose a new one there.',
      ],
      facts: [
        ['Time', timeText('en', time)],
        ['Device', deviceText('en', userAgent)],
      ],
      action: { label: 'Sign in', path: '/sign-in' },
    }),
    de: ({ time, userAgent }) => ({
      subject: 'Jemand wollte sich mit deiner Adresse registrieren',
      paragraphs: [
        'Jemand wollte mit dieser E-Mail-Adresse ein neues Konto anlegen. Du hast schon eines, und daran hat sich nichts geändert.',
        'Wenn du das warst, melde dich einfach an. Falls du dein Passwort nicht mehr weißt, kannst du dort ein neues festlegen.',
      ],
      facts: [
        ['Zeit', timeText('de', time)],
        ['Gerät', deviceText('de', userAgent)],
      ],
      action: { label: 'Anmelden', path: '/sign-in' },
    }),
  },
})
