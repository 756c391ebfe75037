import { z } from 'zod'
import { defineMail } from '../define-mail.ts'
import { deviceText, placeText, timeText } from '../wording.ts'

/**
 * To the owner of an account that was signed in to from a browser it had never been used from (ASVS 6.3.5). Nobody gets
 * it for the first sign-in of all: then every browser is new.
 */
export const newDevice = defineMail({
  name: 'new_device',
  params: z.object({
    time: z.string(),
    userAgent: z.string().nullable(),
    ipAddress: z.string().nullable(),
    /** As the IP address tells. */
    countryCode: z.string().nullable(),
    city: z.string().nullable(),
  }),
  write: {
    en: ({ time, userAgent, ...place }) => ({
      subject: 'New sign-in to your account',
      paragraphs: [
        'Somebody has just signed in to your account from a browser that has not been used with it before.',
        'If that was you, there is nothing to do. If not, sign that browser out and choose a new password right away.',
      ],
      facts: [
        ['Device', deviceText('en', userAgent)],
        ['Place', placeText('en', place)],
        ['Time', timeText('en', time)],
      ],
      action: { label: 'See your sessions', path: '/sessions' },
    }),
    de: ({ time, userAgent, ...place }) => ({
      subject: 'Neue Anmeldung bei deinem Konto',
      paragraphs: [
        'Gerade hat sich jemand mit einem Browser bei deinem Konto angemeldet, der dort bisher nicht vorkam.',
        'Wenn du das warst, ist nichts weiter zu tun. Wenn nicht, melde diesen Browser ab und lege gleich ein neues Passwort fest.',
      ],
      facts: [
        ['Gerät', deviceText('de', userAgent)],
        ['Ort', placeText('de', place)],
        ['Zeit', timeText('de', time)],
      ],
      action: { label: 'Deine Sitzungen ansehen', path: '/sessions' },
    }),
  },
})
