import { ReportReason } from '@heimdall/contracts'
import { z } from 'zod'
import { defineMail } from '../define-mail.ts'
import { eventLabel, reasonLabel, timeText } from '../wording.ts'

/** To whoever has reported an event: it has arrived, and what to do meanwhile. */
export const reportReceived = defineMail({
  name: 'report_received',
  params: z.object({ eventType: z.string(), eventTime: z.string(), reason: ReportReason }),
  write: {
    en: ({ eventType, eventTime, reason }) => ({
      subject: `We received your report: ${eventLabel('en', eventType)}`,
      paragraphs: [
        'Thank you for telling us. Somebody will look into it, and you will hear from us as soon as there is news.',
        'If someone else may know your password, change it now and sign out everywhere else.',
      ],
      facts: [
        ['Event', eventLabel('en', eventType)],
        ['Time', timeText('en', eventTime)],
        ['Your reason', reasonLabel('en', reason)],
      ],
      action: { label: 'See your reports', path: '/reports' },
    }),
    de: ({ eventType, eventTime, reason }) => ({
      subject: `Deine Meldung ist angekommen: ${eventLabel('de', eventType)}`,
      paragraphs: [
        'Danke, dass du Bescheid gegeben hast. Wir sehen uns das an, und du hörst von uns, sobald es etwas Neues gibt.',
        'Falls jemand anders dein Passwort kennen könnte: Ändere es gleich und melde dich überall sonst ab.',
      ],
      facts: [
        ['Ereignis', eventLabel('de', eventType)],
        ['Zeit', timeText('de', eventTime)],
        ['Dein Grund', reasonLabel('de', reason)],
      ],
      action: { label: 'Deine Meldungen ansehen', path: '/reports' },
    }),
  },
})
