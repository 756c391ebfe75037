import { jobs as texts } from '@heimdall/contracts'
import { jobs } from '@heimdall/db/core'
import { inArray, sql } from '@heimdall/db/sql'
import type { Services } from '../kernel/index.ts'
import type { JobDefinition } from './define-job.ts'
import { nextTime } from './next-time.ts'

/** Makes the rows of jobs that are new, plans those anew whose schedule is another one, and has due what is due at start. */
export async function ensureJobs(services: Services, definitions: readonly JobDefinition[]): Promise<void> {
  const { db } = services.primary
  const now = services.clock.now()
  const rows = definitions.map(({ name }) => {
    const { schedule } = texts[name]
    return { name, schedule, dueAt: nextTime(schedule, now) }
  })
  await db
    .insert(jobs)
    .values(rows)
    .onConflictDoUpdate({
      target: jobs.name,
      set: { schedule: sql`excluded.schedule`, dueAt: sql`excluded.due_at` },
      setWhere: sql`${jobs.schedule} <> excluded.schedule`,
    })
  const atStart = definitions.filter((definition) => definition.atStart).map(({ name }) => name)
  if (atStart.length === 0) return
  await db
    .update(jobs)
    .set({ dueAt: sql`least(${jobs.dueAt}, ${now.toISOString()})` })
    .where(inArray(jobs.name, atStart))
}
