import type { Worker } from '@heimdall/audit'
import type { Services } from '../kernel/index.ts'
import { allJobs } from './all-jobs.ts'
import { createScheduler } from './scheduler.ts'

/** The scheduler of this process, with all jobs that there are. */
export const createJobs = (services: Services): Worker => createScheduler(services, allJobs)
