import { z } from 'zod'
import { defineMail } from '../define-mail.ts'
import { timeText } from '../wording.ts'

const Params = z.object({
  act: z.enum(['suspended', 'unsuspended', 'deleted']),
  name: z.string(),
  clientId: z.string(),
  reason: z.string().nullable(),
  time: z.string(),
})

const contact = {
  en: 'If you think this is a mistake, contact the people who run this community.',
  de: 'Wenn du das für einen Irrtum hältst, melde dich beim Team deiner Community.',
}

/** To the developer of an app that an administrator has stopped, let go on, or deleted. */
export const appModerated = defineMail({
  name: 'app_moderated',
  params: Params,
  write: {
    en: ({ act, name, clientId, reason, time }) => ({
      subject: {
        suspended: `Your app “${name}” was suspended`,
        unsuspended: `Your app “${name}” may go on`,
        deleted: `Your app “${name}” was deleted`,
      }[act],
      paragraphs: {
        suspended: [
          'An administrator has suspended your app. It gets no tokens, and those that it has do not work, until it may go on.',
          contact.en,
        ],
        unsuspended: [
          'An administrator lets your app go on. It gets tokens again, and those that have not expired meanwhile work again.',
        ],
        deleted: [
          'An administrator has deleted your app. Nobody can sign in to it any more, and all access that people had given it has ended.',
          contact.en,
        ],
      }[act],
      facts: [
        ['Client ID', clientId],
        ['Time', timeText('en', time)],
      ],
      quote: reason === null ? undefined : { from: 'The reason', text: reason },
      action: { label: 'See my apps', path: '/apps' },
    }),
    de: ({ act, name, clientId, reason, time }) => ({
      subject: {
        suspended: `Deine App „${name}“ wurde gesperrt`,
        unsuspended: `Deine App „${name}“ funktioniert wieder`,
        deleted: `Deine App „${name}“ wurde gelöscht`,
      }[act],
      paragraphs: {
        suspended: [
          'Deine App wurde vom Team der Plattform gesperrt. Sie bekommt keine Tokens mehr, und die vorhandenen gelten nicht, bis die Sperre aufgehoben wird.',
          contact.de,
        ],
        unsuspended: [
          'Das Team der Plattform hat die Sperre deiner App aufgehoben. Sie bekommt wieder Tokens, und was noch nicht abgelaufen ist, gilt wieder.',
        ],
        deleted: [
          'Deine App wurde vom Team der Plattform gelöscht. Niemand kann sich dort mehr anmelden, und jeder Zugriff, der ihr erlaubt war, ist beendet.',
          contact.de,
        ],
      }[act],
      facts: [
        ['Client-ID', clientId],
        ['Zeit', timeText('de', time)],
      ],
      quote: reason === null ? undefined : { from: 'Der Grund', text: reason },
      action: { label: 'Meine Apps ansehen', path: '/apps' },
    }),
  },
})
