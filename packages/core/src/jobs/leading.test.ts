import { afterAll, beforeEach, expect, test } from 'vitest'
import { makeSchedulerWorld, minutes } from './testing/make-scheduler-world.ts'

const {
  due,
  forgetProcesses,
  heimdall,
  hold,

  process,
  round,
  row,
  startAnew,
  state,
  statuses,
  underWay,
} = await makeSchedulerWorld()
afterAll(() => heimdall.close())
beforeEach(startAnew)

test('a leader that is gone is replaced, and can begin nothing more when it comes back', async () => {
  const [first, second] = [process(), process()]
  await round(first)
  await forgetProcesses({ leader: true })
  await round(second)
  heimdall.clock.advance(minutes(12))
  await round(first)
  expect(state.steps).toBe(0)
  await round(second)
  expect(state.steps).toBe(1)
})

test('one that stops hands over at once', async () => {
  const [first, second] = [process(), process()]
  await round(first)
  heimdall.clock.advance(minutes(12))
  await first.stop()
  await round(second)
  expect(state.steps).toBe(1)
})

test('a process that dies in the middle: its run is lost, and the job is run again at once', async () => {
  const [first, second] = [process(), process()]
  await first.tick()
  heimdall.clock.advance(minutes(12))
  const release = hold()
  await underWay(first)
  await forgetProcesses({ leader: true, run: true })
  state.step = () => ({ more: false })
  heimdall.clock.advance(1)
  await round(second)
  expect(await statuses()).toEqual(['lost', 'succeeded'])
  // It was not dead after all. Its step was the last one, and nobody believes what it says.
  release(true)
  await first.settled()
  expect([state.steps, await statuses()]).toEqual([2, ['lost', 'succeeded']])
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
  expect(state.steps).toBe(1)
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
  expect([state.steps, await statuses(), await due()]).toEqual([1, ['stopped'], '10:12'])
  expect(await row()).toMatchObject({ failures: 0 })
})
