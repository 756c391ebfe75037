import { jobNames, jobs as texts } from '@heimdall/contracts'
import { jobRuns, scheduledDeletions } from '@heimdall/db/core'
import { expect, test } from 'vitest'
import { newId, systemCall } from '../kernel/index.ts'
import { createAccount, createTestServices } from '../testing/index.ts'
import { allJobs } from './all-jobs.ts'
import { nextTime } from './next-time.ts'
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
