import { z } from 'zod'
import { defineMail } from '../define-mail.ts'
import { timeText } from '../wording.ts'

/** To whoever's account is going to be deleted: when, and how to keep it; once more when it is near. */
export const deletionDue = defineMail({
  name: 'deletion_due',
  params: z.object({
    stage: z.enum(['requested', 'near']),
    deleteAt: z.string(),
    token: z.string(),
    /** Null: the person asked for it. Mails of older versions, which may still wait, have none. */
    administration: z.object({ reason: z.string().nullable() }).nullable().default(null),
  }),
  write: {
    en: ({ stage, deleteAt, token, administration }) => ({
      subject: stage === 'near' ? 'Your account will be deleted tomorrow' : 'Your account will be deleted',
      paragraphs: administration
        ? [
            stage === 'near'
              ? 'A few days ago the administration asked for the deletion of your account. Little time is left: you can still keep it, also without signing in.'
              : 'The administration has asked for the deletion of your account. Until then it works as before, and you can keep it, also without signing in.',
            'On your privacy page you can take a copy of your data along.',
          ]
        : [
            stage === 'near'
              ? 'A few days ago you asked for the deletion of your account. Little time is left: you can still keep it, also without signing in.'
              : 'You asked for the deletion of your account. Until then it works as before, and you can keep it after all, also without signing in.',
            'Was this not you? Then somebody else is signed in to your account: keep it, and change your password.',
          ],
      facts: [['Will be deleted', timeText('en', deleteAt)]],
      ...(administration?.reason ? { quote: { from: 'The reason', text: administration.reason } } : {}),
      action: { label: 'Keep my account', path: `/keep-account#${token}` },
    }),
    de: ({ stage, deleteAt, token, administration }) => ({
      subject: stage === 'near' ? 'Dein Konto wird morgen gelöscht' : 'Dein Konto wird gelöscht',
      paragraphs: administration
        ? [
            stage === 'near'
              ? 'Vor ein paar Tagen hat die Administration die Löschung deines Kontos veranlasst. Es ist nicht mehr viel Zeit: Noch kannst du es behalten, auch ohne dich anzumelden.'
              : 'Die Administration hat die Löschung deines Kontos veranlasst. Bis dahin funktioniert es wie bisher, und du kannst es behalten, auch ohne dich anzumelden.',
            'Auf der Seite „Privatsphäre“ kannst du dir eine Kopie deiner Daten holen.',
          ]
        : [
            stage === 'near'
              ? 'Vor ein paar Tagen wolltest du dein Konto löschen lassen. Es ist nicht mehr viel Zeit: Noch kannst du es behalten, auch ohne dich anzumelden.'
              : 'Du möchtest dein Konto löschen. Bis dahin funktioniert es wie bisher, und du kannst es doch noch behalten, auch ohne dich anzumelden.',
            'Das warst nicht du? Dann ist jemand anders in deinem Konto angemeldet: Behalte es und ändere dein Passwort.',
          ],
      facts: [['Wird gelöscht', timeText('de', deleteAt)]],
      ...(administration?.reason ? { quote: { from: 'Der Grund', text: administration.reason } } : {}),
      action: { label: 'Konto behalten', path: `/keep-account#${token}` },
    }),
  },
})
