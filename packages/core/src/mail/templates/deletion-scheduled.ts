import { z } from 'zod'
import { defineMail } from '../define-mail.ts'
import { timeText } from '../wording.ts'

/** To whoever asked for the deletion of their account: when, and how to think again. */
export const deletionScheduled = defineMail({
  name: 'deletion_scheduled',
  params: z.object({ deleteAt: z.string() }),
  write: {
    en: ({ deleteAt }) => ({
      subject: 'Your account will be deleted',
      paragraphs: [
        'You asked for the deletion of your account. Until then it works as before, and you can keep it after all.',
        'Was this not you? Then somebody else is signed in to your account: keep it, and change your password.',
      ],
      facts: [['Will be deleted', timeText('en', deleteAt)]],
      action: { label: 'Keep my account', path: '/privacy' },
    }),
    de: ({ deleteAt }) => ({
      subject: 'Dein Konto wird gelöscht',
      paragraphs: [
        'Du möchtest dein Konto löschen. Bis dahin funktioniert es wie bisher, und du kannst es doch noch behalten.',
        'Das warst nicht du? Dann ist jemand anders in deinem Konto angemeldet: Behalte es und ändere dein Passwort.',
      ],
      facts: [['Wird gelöscht', timeText('de', deleteAt)]],
      action: { label: 'Konto behalten', path: '/privacy' },
    }),
  },
})
