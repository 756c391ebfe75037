import { z } from 'zod'
import { defineMail } from '../define-mail.ts'

/** To whoever keeps their account after all. */
export const deletionCancelled = defineMail({
  name: 'deletion_cancelled',
  params: z.object({}),
  write: {
    en: () => ({
      subject: 'Your account stays',
      paragraphs: ['The deletion of your account was cancelled. Nothing has been deleted.'],
      action: { label: 'Your privacy', path: '/privacy' },
    }),
    de: () => ({
      subject: 'Dein Konto bleibt',
      paragraphs: ['Die Löschung deines Kontos wurde zurückgenommen. Nichts wurde gelöscht.'],
      action: { label: 'Deine Privatsphäre', path: '/privacy' },
    }),
  },
})
