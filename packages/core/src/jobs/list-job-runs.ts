import { JobRunList, JobRunsInput } from '@heimdall/contracts'
import { jobRuns, users } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { defineQuery, keysetPage } from '../kernel/index.ts'
import { toJobRun } from './read-jobs.ts'

/** What a job has done, the latest first. */
export const listJobRuns = defineQuery({
  name: 'jobs.runs',
  permission: 'job:read',
  input: JobRunsInput,
  output: JobRunList,
  async run({ services, input, now }) {
    const page = keysetPage({ list: 'jobs.runs', input, by: null, id: jobRuns.id })
    const rows = await services.primary.db
      .select({ run: jobRuns, username: users.username })
      .from(jobRuns)
      .leftJoin(users, eq(users.id, jobRuns.startedBy))
      .where(and(eq(jobRuns.job, input.name), page.behind))
      .orderBy(...page.orderBy)
      .limit(page.take)
      .offset(page.skip)
    const cut = page.cut(rows, ({ run }) => [null, run.id])
    return {
      runs: cut.rows.map(({ run, username }) => toJobRun({ ...run, username }, now)),
      nextCursor: cut.nextCursor,
    }
  },
})
