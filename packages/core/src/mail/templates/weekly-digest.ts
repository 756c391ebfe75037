import type { Locale } from '@heimdall/contracts'
import { z } from 'zod'
import { defineMail } from '../define-mail.ts'

const day = (locale: Locale, time: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(time))
const number = (locale: Locale, value: number) => new Intl.NumberFormat(locale).format(value)

/** To those who have asked for it, each Monday. */
export const weeklyDigest = defineMail({
  name: 'weekly_digest',
  params: z.object({
    from: z.string(),
    to: z.string(),
    signIns: z.number(),
    failures: z.number(),
    newAccounts: z.number(),
    openReports: z.number(),
    failedRuns: z.number(),
  }),
  write: {
    en: (week, platform) => ({
      subject: `Your week in ${platform}`,
      paragraphs: [`What happened from ${day('en', week.from)} to ${day('en', week.to)}:`],
      facts: [
        ['Sign-ins', number('en', week.signIns)],
        ['Failures', number('en', week.failures)],
        ['New accounts', number('en', week.newAccounts)],
        ['Open reports', number('en', week.openReports)],
        ['Failed jobs', number('en', week.failedRuns)],
      ],
      action: { label: 'Open the overview', path: '/admin/' },
    }),
    de: (week, platform) => ({
      subject: `Deine Woche in ${platform}`,
      paragraphs: [`Das ist vom ${day('de', week.from)} bis zum ${day('de', week.to)} passiert:`],
      facts: [
        ['Anmeldungen', number('de', week.signIns)],
        ['Fehlschläge', number('de', week.failures)],
        ['Neue Konten', number('de', week.newAccounts)],
        ['Offene Meldungen', number('de', week.openReports)],
        ['Fehlgeschlagene Jobs', number('de', week.failedRuns)],
      ],
      action: { label: 'Übersicht öffnen', path: '/admin/' },
    }),
  },
})
