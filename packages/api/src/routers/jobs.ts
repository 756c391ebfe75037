import { getDigest, getJob, listJobRuns, listJobs, runJob, updateDigest, updateJob } from '@heimdall/core'
import { command, query, router } from '../trpc.ts'

const tags = ['Jobs']

export const jobs = router({
  list: query(listJobs, {
    rest: {
      method: 'GET',
      path: '/v1/jobs',
      operationId: 'listJobs',
      summary: 'What Heimdall does by itself, and how it went last',
      tags,
    },
  }),
  get: query(getJob, {
    rest: {
      method: 'GET',
      path: '/v1/jobs/{name}',
      operationId: 'getJob',
      summary: 'One job, and how it went last',
      tags,
    },
  }),
  runs: query(listJobRuns, {
    rest: {
      method: 'GET',
      path: '/v1/jobs/{name}/runs',
      operationId: 'listJobRuns',
      summary: 'The runs of a job, the latest first',
      tags,
    },
  }),
  run: command(runJob, {
    rest: {
      method: 'POST',
      path: '/v1/jobs/{name}/run',
      operationId: 'runJob',
      summary: 'Have a job run now; it begins within a moment, also while it is paused',
      tags,
    },
    alsoAnswers: ['CONFLICT'],
  }),
  update: command(updateJob, {
    rest: {
      method: 'PATCH',
      path: '/v1/jobs/{name}',
      operationId: 'updateJob',
      summary: 'Pause a job, or let it run again',
      tags,
    },
  }),
  digest: query(getDigest),
  setDigest: command(updateDigest),
})
