import { jobNames, jobs as texts } from '@heimdall/contracts'
import { jobRuns, jobs, scheduledDeletions } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { expect, test } from 'vitest'
import { tendSoon } from '../integrations/index.ts'
import { newId, systemCall } from '../kernel/index.ts'
import { asKey, asUser, createAccount, createTestServices } from '../testing/index.ts'
import { allJobs } from './all-jobs.ts'
import { nextTime } from './next-time.ts'
import { stepCommand } from './run/step-command.ts'
import { createScheduler } from './scheduler.ts'

test('each job that is named is one, and its times are times', () => {
  expect(allJobs.map(({ name }) => name)).toEqual(jobNames)
  const now = new Date('2026-03-29T00:59:59.500Z')
  for (const name of jobNames) {
    expect(nextTime(texts[name].schedule, now).getTime()).toBeGreaterThan(now.getTime())
  }
  // An hour in which Europe changes its clocks is like any other.
  expect(nextTime('30 * * * *', now).toISOString()).toBe('2026-03-29T01:30:00.000Z')
  expect(nextTime('0 7 * * 1', now).toISOString()).toBe('2026-03-30T07:00:00.000Z')
})

test('all of them work on an empty Heimdall', async () => {
  const heimdall = await createTestServices()
  const scheduler = createScheduler(heimdall.services, allJobs)
  await scheduler.tick()
  await scheduler.settled()
  heimdall.clock.advance(8 * 86_400_000)
  for (let round = 0; round < jobNames.length; round++) {
    await scheduler.tick()
    await scheduler.settled()
  }
  const runs = await heimdall.services.primary.db.select().from(jobRuns)
  expect(runs.filter(({ status }) => status !== 'succeeded')).toEqual([])
  expect(new Set(runs.map(({ job }) => job))).toEqual(new Set(jobNames))
  await scheduler.stop()
  await heimdall.close()
})

test('an account that can not be deleted is a failure, of which administrators hear', async () => {
  const heimdall = await createTestServices()
  const { services, clock } = heimdall
  const { userId } = await createAccount(heimdall, { role: 'super_admin' })
  const now = clock.now()
  const times = { scheduledAt: now, deleteAt: now, createdAt: now }
  await services.primary.db.insert(scheduledDeletions).values({ id: newId(services), userId, ...times })
  const job = allJobs.find(({ name }) => name === 'delete_accounts')
  const { signal } = new AbortController()
  await expect(job?.step({ services, call: systemCall(services, 'test'), signal })).rejects.toThrow(
    'can not be deleted, see the log: 1',
  )
  await heimdall.close()
})

test('a step is done by Heimdall and by nobody else, whatever they may', async () => {
  const heimdall = await createTestServices()
  const [job] = allJobs
  if (!job) throw new Error('There are no jobs')
  const command = stepCommand(job, new AbortController().signal)
  const person = await asUser(heimdall, await createAccount(heimdall, { role: 'super_admin' }))
  for (const call of [person, await asKey(heimdall, { permissions: ['job:write'] })]) {
    await expect(heimdall.run(command, call, {})).rejects.toMatchObject({ code: 'FORBIDDEN' })
  }
  expect(await command.execute(heimdall.services, systemCall(heimdall.services, 'test'), {})).toMatchObject({
    more: false,
  })
  await heimdall.close()
})

test('what is connected or disconnected does not wait for its minute', async () => {
  const heimdall = await createTestServices()
  const { services, clock } = heimdall
  const scheduler = createScheduler(services, allJobs)
  await scheduler.tick()
  await scheduler.settled()
  const dueAt = async () => {
    const [row] = await services.primary.db.select().from(jobs).where(eq(jobs.name, 'tend_integrations'))
    return row?.dueAt
  }
  expect((await dueAt())?.getTime()).toBeGreaterThan(clock.now().getTime())
  await services.primary.db.transaction((tx) => tendSoon(tx, clock.now()))
  expect(await dueAt()).toEqual(clock.now())
  await scheduler.tick()
  await scheduler.settled()
  const runs = await services.primary.db.select().from(jobRuns).where(eq(jobRuns.job, 'tend_integrations'))
  expect(runs).toMatchObject([{ status: 'succeeded', trigger: 'schedule' }])
  await scheduler.stop()
  await heimdall.close()
})
