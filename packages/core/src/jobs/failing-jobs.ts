import { type JobName, jobNames } from '@heimdall/contracts'
import { jobs } from '@heimdall/db/core'
import { and, gte, inArray } from '@heimdall/db/sql'
import type { Services } from '../kernel/index.ts'

/** So many failures in a row are no accident any more; of them administrators are told. */
export const failuresUntilAlert = 3

/** Jobs that fail again and again. */
export async function failingJobs({ primary }: Pick<Services, 'primary'>): Promise<JobName[]> {
  const rows = await primary.db
    .select({ name: jobs.name })
    .from(jobs)
    .where(and(gte(jobs.failures, failuresUntilAlert), inArray(jobs.name, [...jobNames])))
    .orderBy(jobs.name)
  return rows.map(({ name }) => name as JobName) // those of the list
}
