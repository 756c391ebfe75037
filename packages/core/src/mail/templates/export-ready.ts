import { z } from 'zod'
import { defineMail } from '../define-mail.ts'
import { timeText } from '../wording.ts'

/** To whoever asked for their data, when it took a while. No link leads to the file: it asks who is there. */
export const exportReady = defineMail({
  name: 'export_ready',
  params: z.object({ expiresAt: z.string() }),
  write: {
    en: ({ expiresAt }) => ({
      subject: 'Your data is ready',
      paragraphs: [
        'The copy of your data that you asked for is made. Sign in to fetch it.',
        'Was this not you? Then somebody else is signed in to your account: end their session, and change your password.',
      ],
      facts: [['Kept until', timeText('en', expiresAt)]],
      action: { label: 'Fetch my data', path: '/privacy' },
    }),
    de: ({ expiresAt }) => ({
      subject: 'Deine Daten liegen bereit',
      paragraphs: [
        'Die Kopie deiner Daten, um die du gebeten hast, ist fertig. Melde dich an, um sie abzuholen.',
        'Das warst nicht du? Dann ist jemand anders in deinem Konto angemeldet: Beende die Sitzung und ändere dein Passwort.',
      ],
      facts: [['Liegt bereit bis', timeText('de', expiresAt)]],
      action: { label: 'Daten abholen', path: '/privacy' },
    }),
  },
})
