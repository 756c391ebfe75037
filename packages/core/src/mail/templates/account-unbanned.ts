import { z } from 'zod'
import { defineMail } from '../define-mail.ts'

/** To whoever may come in again: the ban was lifted, or its time is over. */
export const accountUnbanned = defineMail({
  name: 'account_unbanned',
  params: z.object({}),
  write: {
    en: () => ({
      subject: 'Your account is open again',
      paragraphs: ['The ban of your account is over. You can sign in again, and your API keys work again.'],
      action: { label: 'Sign in', path: '/sign-in' },
    }),
    de: () => ({
      subject: 'Dein Konto ist wieder offen',
      paragraphs: [
        'Die Sperre deines Kontos ist vorbei. Du kannst dich wieder anmelden, und deine API-Schlüssel funktionieren wieder.',
      ],
      action: { label: 'Anmelden', path: '/sign-in' },
    }),
  },
})
