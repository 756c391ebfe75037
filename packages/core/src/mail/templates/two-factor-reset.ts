import { z } from 'zod'
import { defineMail } from '../define-mail.ts'
import { timeText } from '../wording.ts'

/** To whoever's second factors an administrator has removed. */
export const twoFactorReset = defineMail({
  name: 'two_factor_reset',
  params: z.object({ time: z.string() }),
  write: {
    en: ({ time }) => ({
      subject: 'Two-factor authentication of your account was reset',
      paragraphs: [
        'The administration has removed all second factors from your account: authenticator app, passkeys and backup codes. All browsers were signed out.',
        'Sign in and set a second factor up again. If you did not ask for this, tell the people who run this community right away.',
      ],
      facts: [['Time', timeText('en', time)]],
      action: { label: 'Sign in', path: '/sign-in' },
    }),
    de: ({ time }) => ({
      subject: 'Die Zwei-Faktor-Anmeldung deines Kontos wurde zurückgesetzt',
      paragraphs: [
        'Die Verwaltung hat alle zweiten Faktoren von deinem Konto entfernt: Authenticator-App, Passkeys und Backup-Codes. Alle Browser wurden abgemeldet.',
        'Melde dich an und richte wieder einen zweiten Faktor ein. Wenn du nicht darum gebeten hast, gib dem Team deiner Community sofort Bescheid.',
      ],
      facts: [['Zeit', timeText('de', time)]],
      action: { label: 'Anmelden', path: '/sign-in' },
    }),
  },
})
