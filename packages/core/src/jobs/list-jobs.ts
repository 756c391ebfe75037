import { JobList, NoInput } from '@heimdall/contracts'
import { defineQuery } from '../kernel/index.ts'
import { readJobs } from './read-jobs.ts'

/** All of them, with how the last run went. */
export const listJobs = defineQuery({
  name: 'jobs.list',
  permission: 'job:read',
  input: NoInput,
  output: JobList,
  run: async ({ services }) => ({ jobs: await readJobs(services, services.primary.db) }),
})
