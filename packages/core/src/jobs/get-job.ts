import { Job, JobInput } from '@heimdall/contracts'
import { defineQuery } from '../kernel/index.ts'
import { oneJob } from './one-job.ts'

export const getJob = defineQuery({
  name: 'jobs.get',
  permission: 'job:read',
  input: JobInput,
  output: Job,
  run: ({ services, input }) => oneJob(services, services.primary.db, input.name),
})
