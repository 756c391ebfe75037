import { type Locale, ReportResponse, ReportStatus } from '@heimdall/contracts'
import { z } from 'zod'
import { defineMail } from '../define-mail.ts'
import { eventLabel, statusLabel, timeText } from '../wording.ts'

const Params = z.object({
  eventType: z.string(),
  eventTime: z.string(),
  status: ReportStatus,
  note: z.string().nullable(),
  /** What was done for the account, if something was. */
  response: ReportResponse.nullable(),
})

const outcomes: Record<Locale, Record<ReportStatus, string>> = {
  en: {
    pending: 'Your report is open again. Somebody will look into it once more.',
    reviewed: 'Somebody has looked at your report and is dealing with it.',
    resolved: 'Your report is settled.',
    dismissed: 'We have looked into your report and found nothing that endangers your account.',
  },
  de: {
    pending: 'Deine Meldung ist wieder offen. Wir sehen sie uns noch einmal an.',
    reviewed: 'Wir haben uns deine Meldung angesehen und kümmern uns darum.',
    resolved: 'Deine Meldung ist erledigt.',
    dismissed: 'Wir sind deiner Meldung nachgegangen und haben nichts gefunden, was dein Konto gefährdet.',
  },
}

const responses: Record<Locale, Record<ReportResponse, string>> = {
  en: {
    session_revoked: 'The browser in question has been signed out.',
    all_sessions_revoked:
      'To be on the safe side, all browsers have been signed out of your account. Sign in again when you need it.',
    password_reset:
      'To be on the safe side, all browsers have been signed out of your account. The next time you sign in, you will be asked to choose a new password.',
  },
  de: {
    session_revoked: 'Der betreffende Browser wurde abgemeldet.',
    all_sessions_revoked:
      'Sicherheitshalber wurden alle Browser von deinem Konto abgemeldet. Melde dich einfach neu an, wenn du es brauchst.',
    password_reset:
      'Sicherheitshalber wurden alle Browser von deinem Konto abgemeldet. Bei der nächsten Anmeldung legst du ein neues Passwort fest.',
  },
}

/** To whoever has reported an event: how it stands, and what was done. */
export const reportUpdated = defineMail({
  name: 'report_updated',
  params: Params,
  write: {
    en: (params) => ({
      subject: `Your report: ${statusLabel('en', params.status).toLowerCase()}`,
      paragraphs: paragraphs('en', params),
      facts: [
        ['Event', eventLabel('en', params.eventType)],
        ['Time', timeText('en', params.eventTime)],
        ['Status', statusLabel('en', params.status)],
      ],
      quote: params.note === null ? undefined : { from: 'From the administration', text: params.note },
      action: { label: 'See your reports', path: '/reports' },
    }),
    de: (params) => ({
      subject: `Deine Meldung: ${statusLabel('de', params.status).toLowerCase()}`,
      paragraphs: paragraphs('de', params),
      facts: [
        ['Ereignis', eventLabel('de', params.eventType)],
        ['Zeit', timeText('de', params.eventTime)],
        ['Stand', statusLabel('de', params.status)],
      ],
      quote: params.note === null ? undefined : { from: 'Von der Verwaltung', text: params.note },
      action: { label: 'Deine Meldungen ansehen', path: '/reports' },
    }),
  },
})

const paragraphs = (locale: Locale, { status, response }: z.output<typeof Params>) => [
  outcomes[locale][status],
  ...(response === null ? [] : [responses[locale][response]]),
]
