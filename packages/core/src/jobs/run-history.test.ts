import { type SQL, sql } from '@heimdall/db/sql'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { asKey } from '../testing/index.ts'
import { failingJobs } from './failing-jobs.ts'
import { forgetRuns } from './forget-runs.ts'
import { listJobRuns } from './list-job-runs.ts'
import { listJobs } from './list-jobs.ts'
import { runJob } from './run-job.ts'
import { makeSchedulerWorld, minutes, name } from './testing/make-scheduler-world.ts'
import { updateJob } from './update-job.ts'

const { admin, due, heimdall, mails, now, process, round, runs, startAnew, state, statuses } =
  await makeSchedulerWorld()
afterAll(() => heimdall.close())
beforeEach(startAnew)

test('failures are tried again ever later; the third in a row is told once, and so is that it works again', async () => {
  const scheduler = process()
  await round(scheduler)
  heimdall.clock.advance(minutes(12))
  state.step = () => {
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
  state.step = () => ({ more: false })
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
    state.step = async () => {
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
  state.step = () => {
    heimdall.clock.advance(minutes(61))
    return { more: true }
  }
  await round(scheduler)
  expect([state.steps, await statuses()]).toEqual([1, ['failed']])
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
