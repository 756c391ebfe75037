import { jobNames, jobs } from '@heimdall/contracts'
import { z } from 'zod'
import { defineMail } from '../define-mail.ts'

/** To super admins who were told that a job fails. */
export const jobRecovered = defineMail({
  name: 'job_recovered',
  params: z.object({ job: z.enum(jobNames) }),
  write: {
    en: ({ job }) => ({
      subject: `A job works again: ${jobs[job].label.en}`,
      paragraphs: ['Its last run succeeded. There is nothing to do.'],
      action: { label: 'See its runs', path: `/admin/jobs?job=${job}` },
    }),
    de: ({ job }) => ({
      subject: `Ein Job klappt wieder: ${jobs[job].label.de}`,
      paragraphs: ['Sein letzter Lauf war erfolgreich. Es ist nichts zu tun.'],
      action: { label: 'Läufe ansehen', path: `/admin/jobs?job=${job}` },
    }),
  },
})
