import { afterAll, beforeEach, expect, test } from 'vitest'
import { eventsInOutbox } from '../testing/index.ts'
import { listJobs } from './list-jobs.ts'
import { makeSchedulerWorld, minutes, name } from './testing/make-scheduler-world.ts'

const { admin, due, heimdall, hold, now, pause, process, round, startAnew, state, statuses, underWay } =
  await makeSchedulerWorld()
afterAll(() => heimdall.close())
beforeEach(startAnew)

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
  expect(state.steps).toBe(0)
  const requestedAt = heimdall.clock.now().toISOString()
  await now()
  await round(scheduler)
  expect(state.steps).toBe(1)
  heimdall.clock.advance(1)
  await pause(false)
  await pause(false)
  await round(scheduler)
  expect([state.steps, await due()]).toEqual([1, '13:12'])
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
  state.step = () => ({ more: false })
  await scheduler.settled()
  expect([state.steps, await statuses()]).toEqual([2, ['succeeded']])
})
