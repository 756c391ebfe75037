import { type JobName, jobNames, jobs } from '@heimdall/contracts'
import { z } from 'zod'
import { defineMail } from '../define-mail.ts'

const link = (job: JobName) => `/admin/jobs?job=${job}`

/** To super admins, once for each series of failures. */
export const jobFailing = defineMail({
  name: 'job_failing',
  params: z.object({ job: z.enum(jobNames), failures: z.number(), error: z.string().nullable() }),
  write: {
    en: ({ job, failures, error }) => ({
      subject: `A job keeps failing: ${jobs[job].label.en}`,
      paragraphs: [
        jobs[job].description.en,
        `It has failed ${failures} times in a row. Heimdall tries again by itself, ever less often, and tells you when it works again.`,
      ],
      facts: [['Error', error ?? 'The process that ran it is gone']],
      action: { label: 'See its runs', path: link(job) },
    }),
    de: ({ job, failures, error }) => ({
      subject: `Ein Job schlägt immer wieder fehl: ${jobs[job].label.de}`,
      paragraphs: [
        jobs[job].description.de,
        `Er ist ${failures} Mal nacheinander fehlgeschlagen. Heimdall versucht es von selbst weiter, immer seltener, und sagt dir Bescheid, wenn es wieder klappt.`,
      ],
      facts: [['Fehler', error ?? 'Der Prozess, der ihn ausführte, ist weg']],
      action: { label: 'Läufe ansehen', path: link(job) },
    }),
  },
})
