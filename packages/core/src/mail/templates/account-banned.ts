import type { Locale } from '@heimdall/contracts'
import { z } from 'zod'
import { defineMail } from '../define-mail.ts'
import { timeText } from '../wording.ts'

const untilText = (locale: Locale, until: string | null, forever: string) =>
  until === null ? forever : timeText(locale, until)

/** To whoever was banned: why, until when, and what that means. */
export const accountBanned = defineMail({
  name: 'account_banned',
  params: z.object({ reason: z.string(), until: z.string().nullable() }),
  write: {
    en: ({ reason, until }) => ({
      subject: 'Your account was banned',
      paragraphs: [
        'Your account was banned. All browsers were signed out, and your API keys do not work for now.',
        'If you think this is a mistake, contact the people who run this community.',
      ],
      facts: [['Until', untilText('en', until, 'it is lifted')]],
      quote: { from: 'The reason', text: reason },
    }),
    de: ({ reason, until }) => ({
      subject: 'Dein Konto wurde gesperrt',
      paragraphs: [
        'Dein Konto wurde gesperrt. Alle Browser wurden abgemeldet, und deine API-Schlüssel funktionieren vorerst nicht.',
        'Wenn du das für einen Irrtum hältst, melde dich beim Team deiner Community.',
      ],
      facts: [['Bis', untilText('de', until, 'die Sperre aufgehoben wird')]],
      quote: { from: 'Der Grund', text: reason },
    }),
  },
})
