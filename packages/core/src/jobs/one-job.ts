import type { Job, JobName } from '@heimdall/contracts'
import type { Database, Transaction } from '@heimdall/db'
import type { Services } from '../kernel/index.ts'
import { readJobs } from './read-jobs.ts'

export async function oneJob(services: Services, db: Database | Transaction, name: JobName): Promise<Job> {
  const [job] = await readJobs(services, db, [name])
  if (!job) throw new Error(`The job ${name} is not listed`)
  return job
}
