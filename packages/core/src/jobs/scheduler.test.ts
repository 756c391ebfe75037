import { jobLeader, jobs } from '@heimdall/db/core'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { makeSchedulerWorld, minutes, name } from './testing/make-scheduler-world.ts'

const { due, heimdall, job, process, round, runs, startAnew, state } = await makeSchedulerWorld()
afterAll(() => heimdall.close())
beforeEach(startAnew)

test('runs when its time has come, once, and writes down what it did', async () => {
  const scheduler = process()
  await round(scheduler)
  expect([state.steps, await due()]).toEqual([0, '10:12'])
  heimdall.clock.advance(minutes(12))
  let left = 2
  state.step = () => ({ more: left-- > 0, counts: { forgotten: 10 } })
  await round(scheduler)
  await round(scheduler)
  expect([state.steps, await due()]).toEqual([3, '11:12'])
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
  expect([state.steps, await due()]).toEqual([1, '15:12'])
  expect(await runs()).toMatchObject([{ trigger: 'catch_up' }])
})

test('what is due at start runs at start, and what has another schedule is planned anew', async () => {
  await round(process([{ ...job, atStart: true }]))
  expect([state.steps, await due()]).toEqual([1, '10:12'])
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
  expect([state.steps, (await heimdall.services.primary.db.select().from(jobLeader)).length]).toEqual([1, 1])
})
