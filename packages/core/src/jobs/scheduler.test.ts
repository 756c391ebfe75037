import { jobLeader, jobRuns, jobs, mailOutbox } from '@heimdall/db/core'
import { asc, eq, type SQL, sql } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  asKey,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  type TestServices,
  type UserCall,
} from '../testing/index.ts'
import type { JobDefinition, JobStep } from './define-job.ts'
import { failingJobs } from './failing-jobs.ts'
import { forgetRuns } from './forget-runs.ts'
import { listJobRuns } from './list-job-runs.ts'
import { listJobs } from './list-jobs.ts'
import { runJob } from './run-job.ts'
import { createScheduler, type Scheduler } from './scheduler.ts'
import { updateJob } from './update-job.ts'

/** At 12 past each hour. The clock stands at 10:00. */
const name = 'forget_registrations'
const minutes = (count: number) => count * 60_000

let heimdall: TestServices
let admin: UserCall
let step: () => JobStep | Promise<JobStep>
let steps: number
let open: Scheduler[]

beforeAll(async () => {
  heimdall = await createTestServices()
  admin = await asUser(heimdall, await createAccount(heimdall, { role: 'super_admin' }))
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  const { db } = heimdall.services.primary
  await db.delete(jobs)
  await db.delete(jobLeader)
  await db.delete(mailOutbox)
  await forgetEvents(heimdall)
  heimdall.clock.set(new Date('2026-03-02T10:00:00.000Z'))
  steps = 0
  step = () => ({ more: false })
  open = []
  return async () => {
    await Promise.all(open.map((scheduler) => scheduler.stop()))
  }
})

const job: JobDefinition = {
  name,
  step: async () => {
    steps++
    return step()
  },
}

/** One of several processes. */
function process(definitions = [job]): Scheduler {
  const scheduler = createScheduler(heimdall.services, definitions)
  open.push(scheduler)
  return scheduler
}
async function round(scheduler: Scheduler) {
  await scheduler.tick()
  await scheduler.settled()
}
const runs = () => heimdall.services.primary.db.select().from(jobRuns).orderBy(asc(jobRuns.id))
const statuses = async () => (await runs()).map(({ status }) => status)
const row = async () => {
  const [found] = await heimdall.services.primary.db.select().from(jobs).where(eq(jobs.name, name))
  if (!found) throw new Error('The job has no row')
  return found
}
const due = async () => (await row()).dueAt.toISOString().slice(11, 16)
/** As if nobody had heard of their processes for long. */
const forgetProcesses = async ({ leader, run }: { leader?: true; run?: true }) => {
  const { sql } = heimdall.services.primary
  if (leader) await sql`UPDATE job_leader SET expires_at = '-infinity'`
  if (run) await sql`UPDATE job_runs SET alive_until = now() - interval '1 second'`
}
/** A step that lasts until it is told to end. */
function hold() {
  const { promise, resolve } = Promise.withResolvers<JobStep>()
  step = () => promise
  return (more = false) => resolve({ more })
}
/** Begins a run, and answers when it is in the middle of its first step. */
async function underWay(scheduler: Scheduler) {
  const before = steps
  await scheduler.tick()
  await expect.poll(() => steps).toBe(before + 1)
}
const now = () => heimdall.run(runJob, admin, { name })
const pause = (paused: boolean) => heimdall.run(updateJob, admin, { name, paused })
const mails = async () =>
  (await heimdall.services.primary.db.select().from(mailOutbox).orderBy(asc(mailOutbox.createdAt))).map(
    ({ template }) => template,
  )

test('runs when its time has come, once, and writes down what it did', async () => {
  const scheduler = process()
  await round(scheduler)
  expect([steps, await due()]).toEqual([0, '10:12'])
  heimdall.clock.advance(minutes(12))
  let left = 2
  step = () => ({ more: left-- > 0, counts: { forgotten: 10 } })
  await round(scheduler)
  await round(scheduler)
  expect([steps, await due()]).toEqual([3, '11:12'])
  expect(await runs()).toMatchObject([
    { job: name, trigger: 'schedule', status: 'succeeded', counts: { forgotten: 30 }, startedBy: null },
  ])
})

test('what was missed several times is caught up once', async () => {
  const scheduler = process()
  await round(scheduler)
  heimdall.clock.advance(minutes(5 * 60))
  await round(scheduler)
  await round(scheduler)
  expect([steps, await due()]).toEqual([1, '15:12'])
  expect(await runs()).toMatchObject([{ trigger: 'catch_up' }])
})

test('what is due at start runs at start, and what has another schedule is planned anew', async () => {
  await round(process([{ ...job, atStart: true }]))
  expect([steps, await due()]).toEqual([1, '10:12'])
  await heimdall.services.primary.db
    .update(jobs)
    .set({ schedule: '0 0 1 1 *', dueAt: new Date('2027-01-01') })
  await round(process())
  expect(await due()).toBe('10:12')
})

test('of several processes one leads, and a job runs once', async () => {
  const processes = [process(), process(), process()]
  await Promise.all(processes.map(round))
  heimdall.clock.advance(minutes(12))
  await Promise.all(processes.map(round))
  expect([steps, (await heimdall.services.primary.db.select().from(jobLeader)).length]).toEqual([1, 1])
})

test('a leader that is gone is replaced, and can begin nothing more when it comes back', async () => {
  const [first, second] = [process(), process()]
  await round(first)
  await forgetProcesses({ leader: true })
  await round(second)
  heimdall.clock.advance(minutes(12))
  await round(first)
  expect(steps).toBe(0)
  await round(second)
  expect(steps).toBe(1)
})

test('one that stops hands over at once', async () => {
  const [first, second] = [process(), process()]
  await round(first)
  heimdall.clock.advance(minutes(12))
  await first.stop()
  await round(second)
  expect(steps).toBe(1)
})

test('a process that dies in the middle: its run is lost, and the job is run again at once', async () => {
  const [first, second] = [process(), process()]
  await first.tick()
  heimdall.clock.advance(minutes(12))
  const release = hold()
  await underWay(first)
  await forgetProcesses({ leader: true, run: true })
  step = () => ({ more: false })
  heimdall.clock.advance(1)
  await round(second)
  expect(await statuses()).toEqual(['lost', 'succeeded'])
  // It was not dead after all. Its step was the last one, and nobody believes what it says.
  release(true)
  await first.settled()
  expect([steps, await statuses()]).toEqual([2, ['lost', 'succeeded']])
  expect(await row()).toMatchObject({ failures: 0 })
})

test('a run that lasts longer than a lease lives on while its process does, and no second one begins', async () => {
  const [first, second] = [process(), process()]
  await first.tick()
  heimdall.clock.advance(minutes(12))
  const release = hold()
  await underWay(first)
  heimdall.clock.advance(minutes(60))
  await forgetProcesses({ leader: true })
  await Promise.all([first.tick(), second.tick()])
  await Promise.all([second.tick(), first.tick()])
  expect(steps).toBe(1)
  release()
  await first.settled()
  expect(await statuses()).toEqual(['succeeded'])
})

test('stopped between two steps, it is due again and no failure', async () => {
  const scheduler = process()
  await scheduler.tick()
  heimdall.clock.advance(minutes(12))
  const release = hold()
  await underWay(scheduler)
  const stopping = scheduler.stop()
  release(true)
  await stopping
  expect([steps, await statuses(), await due()]).toEqual([1, ['stopped'], '10:12'])
  expect(await row()).toMatchObject({ failures: 0 })
})

test('run now: at once, by whom, and not while it runs', async () => {
  const scheduler = process()
  await round(scheduler)
  expect(await now()).toMatchObject({ isRequested: true })
  await expect(now()).rejects.toMatchObject({ code: 'CONFLICT', issues: [{ code: 'job_running' }] })
  const release = hold()
  await underWay(scheduler)
  await expect(now()).rejects.toMatchObject({ code: 'CONFLICT' })
  const listed = await heimdall.run(listJobs, admin, {})
  expect(listed.jobs.find((candidate) => candidate.name === name)).toMatchObject({
    isRequested: false,
    lastRun: { status: 'running', trigger: 'manual', startedBy: { id: admin.actor.userId } },
  })
  release()
  await scheduler.settled()
  heimdall.clock.advance(1)
  await now()
  await round(scheduler)
  expect(await statuses()).toEqual(['succeeded', 'succeeded'])
})

test('several who want it now at once: one of them has it run', async () => {
  await round(process())
  const outcomes = await Promise.allSettled([now(), now(), now()])
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('paused, it does not run by itself; on demand it does; resumed, nothing is caught up', async () => {
  const scheduler = process()
  await round(scheduler)
  expect(await pause(true)).toMatchObject({ dueAt: null, pausedAt: heimdall.clock.now().toISOString() })
  heimdall.clock.advance(minutes(3 * 60))
  await round(scheduler)
  expect(steps).toBe(0)
  const requestedAt = heimdall.clock.now().toISOString()
  await now()
  await round(scheduler)
  expect(steps).toBe(1)
  heimdall.clock.advance(1)
  await pause(false)
  await pause(false)
  await round(scheduler)
  expect([steps, await due()]).toEqual([1, '13:12'])
  expect(await eventsInOutbox(heimdall)).toMatchObject([
    {
      eventType: 'system_setting_updated',
      actorId: admin.actor.userId,
      metadata: { key: `jobs.${name}.paused`, oldValue: false, newValue: true },
    },
    {
      eventType: 'system_setting_updated',
      actorId: admin.actor.userId,
      metadata: { key: `jobs.${name}.requestedAt`, oldValue: null, newValue: requestedAt },
    },
    { metadata: { oldValue: true, newValue: false } },
  ])
})

test('paused while it runs, it goes on to its end', async () => {
  const scheduler = process()
  await scheduler.tick()
  heimdall.clock.advance(minutes(12))
  const release = hold()
  await underWay(scheduler)
  await pause(true)
  release(true)
  step = () => ({ more: false })
  await scheduler.settled()
  expect([steps, await statuses()]).toEqual([2, ['succeeded']])
})

test('failures are tried again ever later; the third in a row is told once, and so is that it works again', async () => {
  const scheduler = process()
  await round(scheduler)
  heimdall.clock.advance(minutes(12))
  step = () => {
    throw new Error('No space left')
  }
  await round(scheduler)
  expect([await due(), await mails(), await failingJobs(heimdall.services)]).toEqual(['10:13', [], []])
  for (const wait of [1, 2, 4, 8]) {
    heimdall.clock.advance(minutes(wait) - 1)
    await round(scheduler)
    heimdall.clock.advance(1)
    await round(scheduler)
  }
  expect(await runs()).toMatchObject(Array(5).fill({ status: 'failed', error: 'No space left' }))
  // By now the next time that is planned anyhow comes first.
  expect([await due(), await mails(), await failingJobs(heimdall.services)]).toEqual([
    '10:43',
    ['job_failing'],
    [name],
  ])
  step = () => ({ more: false })
  heimdall.clock.advance(minutes(16))
  await round(scheduler)
  expect([await due(), await mails(), await failingJobs(heimdall.services)]).toEqual([
    '11:12',
    ['job_failing', 'job_recovered'],
    [],
  ])
})

test('what the database says of a failure is kept without the values in it', async () => {
  const { db } = heimdall.services.primary
  const scheduler = process()
  await round(scheduler)
  const fail = async (statement: SQL) => {
    heimdall.clock.advance(minutes(60))
    step = async () => {
      await db.execute(statement).catch((cause: unknown) => {
        throw new Error('It failed', { cause })
      })
      return { more: false }
    }
    await round(scheduler)
    return (await runs()).at(-1)?.error
  }
  expect(await fail(sql`SELECT ${'heidi@example.org'}::text::uuid`)).toBe(
    'invalid input syntax for type uuid: (22P02)',
  )
  expect(await fail(sql`INSERT INTO jobs SELECT * FROM jobs`)).toBe(
    'duplicate key value violates unique constraint (23505, jobs, jobs_pkey)',
  )
})

test('a run comes to an end within an hour', async () => {
  const scheduler = process()
  await scheduler.tick()
  heimdall.clock.advance(minutes(12))
  step = () => {
    heimdall.clock.advance(minutes(61))
    return { more: true }
  }
  await round(scheduler)
  expect([steps, await statuses()]).toEqual([1, ['failed']])
})

test('old runs are forgotten: after 90 days, and all but 1,000 of each', async () => {
  const scheduler = process()
  await round(scheduler)
  const { sql } = heimdall.services.primary
  const store = (count: number, daysAgo: number) => sql`
    INSERT INTO job_runs (id, job, trigger, status, due_at, started_at, finished_at, alive_until)
    SELECT lpad(to_hex(${(100 - daysAgo) * 10_000} + n), 32, '0')::uuid, ${name}, 'schedule', 'succeeded', at, at, at, at
    FROM generate_series(1, ${count}) AS n,
      (SELECT ${heimdall.clock.now().toISOString()}::timestamptz - ${daysAgo} * interval '1 day' AS at) AS times`
  await store(5, 91)
  await store(3, 89)
  expect(await forgetRuns(heimdall.services)).toMatchObject({ counts: { forgotten: 5 } })
  await store(999, 1)
  expect(await forgetRuns(heimdall.services)).toMatchObject({ counts: { forgotten: 2 } })
})

test('its history is there page by page, and reading and changing have a permission each', async () => {
  const scheduler = process()
  await round(scheduler)
  for (let run = 0; run < 3; run++) {
    heimdall.clock.advance(1)
    await now()
    await round(scheduler)
  }
  const first = await heimdall.run(listJobRuns, admin, { name, limit: 2 })
  const cursor = first.nextCursor ?? ''
  const second = await heimdall.run(listJobRuns, admin, { name, limit: 2, cursor })
  const ids = (await runs()).map(({ id }) => id).toReversed()
  expect([...first.runs, ...second.runs].map(({ id }) => id)).toEqual(ids)
  expect(second.nextCursor).toBeNull()

  const reader = await asKey(heimdall, { permissions: ['job:read'] })
  const writer = await asKey(heimdall, { permissions: ['job:write'] })
  const forbidden = { code: 'FORBIDDEN' }
  await expect(heimdall.run(runJob, reader, { name })).rejects.toMatchObject(forbidden)
  await expect(heimdall.run(updateJob, reader, { name, paused: true })).rejects.toMatchObject(forbidden)
  await expect(heimdall.run(listJobs, writer, {})).rejects.toMatchObject(forbidden)
  await expect(heimdall.run(listJobRuns, writer, { name })).rejects.toMatchObject(forbidden)
  expect((await heimdall.run(listJobs, reader, {})).jobs.length).toBeGreaterThan(10)
  expect(runJob.input.safeParse({ name: 'nonsense' }).success).toBe(false)
})
