import { z } from 'zod'
import { defineMail } from '../define-mail.ts'

/** To an address that somebody has registered with. Names the account: whoever opens the link makes the address its. */
export const verifyEmail = defineMail({
  name: 'verify_email',
  params: z.object({ token: z.string(), username: z.string() }),
  write: {
    en: ({ token, username }) => ({
      subject: 'Confirm your e-mail address',
      paragraphs: [
        'Welcome! Confirm that this address is yours, then you can sign in.',
        'The link works once, for 24 hours. If you did not register here, do not open it: without it nothing happens.',
      ],
      facts: [['Username', username]],
      action: { label: 'Confirm your address', path: `/verify-email#${token}` },
    }),
    de: ({ token, username }) => ({
      subject: 'Bestätige deine E-Mail-Adresse',
      paragraphs: [
        'Willkommen! Bestätige, dass diese Adresse dir gehört, dann kannst du dich anmelden.',
        'Der Link gilt einmal und 24 Stunden lang. Wenn du dich hier nicht registriert hast, öffne ihn nicht: Ohne ihn passiert nichts.',
      ],
      facts: [['Benutzername', username]],
      action: { label: 'Adresse bestätigen', path: `/verify-email#${token}` },
    }),
  },
})
