import { z } from 'zod'
import { defineMail } from '../define-mail.ts'
import { timeText } from '../wording.ts'

/** The last mail to whoever had an account. */
export const accountDeleted = defineMail({
  name: 'account_deleted',
  params: z.object({ time: z.string() }),
  forgetOnceSent: true,
  write: {
    en: ({ time }) => ({
      subject: 'Your account is deleted',
      paragraphs: [
        'Your account and all that belonged to it are deleted. This is the last mail you get, and your address goes with it.',
      ],
      facts: [['Time', timeText('en', time)]],
    }),
    de: ({ time }) => ({
      subject: 'Dein Konto ist gelöscht',
      paragraphs: [
        'Dein Konto und alles, was dazugehörte, ist gelöscht. Das ist die letzte Mail an dich; auch deine Adresse ist danach weg.',
      ],
      facts: [['Zeit', timeText('de', time)]],
    }),
  },
})
