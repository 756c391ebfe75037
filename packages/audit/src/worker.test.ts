import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWorker, type Worker } from './worker.ts'

let worker: Worker
let steps: number
let errors: unknown[]
beforeEach(() => {
  vi.useFakeTimers()
  steps = 0
  errors = []
})
afterEach(async () => {
  const stopped = worker.stop()
  await vi.runAllTimersAsync()
  await stopped
  vi.useRealTimers()
})

const start = (step: () => Promise<boolean>, pauseMs = 0) => {
  worker = createWorker({ step, pollMs: 1_000, pauseMs, onError: (error) => errors.push(error) })
  worker.start()
}
const counting = async () => {
  steps++
  return false
}

test('works at once, when woken, and now and then by itself', async () => {
  start(counting)
  await vi.advanceTimersByTimeAsync(0)
  expect(steps).toBe(1)
  await vi.advanceTimersByTimeAsync(999)
  expect(steps).toBe(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(steps).toBe(2)
  worker.wake()
  await vi.advanceTimersByTimeAsync(0)
  expect(steps).toBe(3)
})

test('goes on while there is more to do', async () => {
  start(async () => ++steps < 5)
  await vi.advanceTimersByTimeAsync(0)
  expect(steps).toBe(5)
})

test('does one step at a time, and one more for all wake-ups meanwhile', async () => {
  let finish = () => {}
  start(async () => {
    steps++
    await new Promise<void>((resolve) => {
      finish = resolve
    })
    return false
  })
  await vi.advanceTimersByTimeAsync(0)
  for (let count = 0; count < 10; count++) worker.wake()
  await vi.advanceTimersByTimeAsync(0)
  expect(steps).toBe(1)
  finish()
  await vi.advanceTimersByTimeAsync(0)
  expect(steps).toBe(2)
  finish()
  await vi.advanceTimersByTimeAsync(0)
  expect(steps).toBe(2)
})

test('rests between steps, so that work gathers', async () => {
  start(counting, 50)
  await vi.advanceTimersByTimeAsync(0)
  worker.wake()
  await vi.advanceTimersByTimeAsync(49)
  expect(steps).toBe(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(steps).toBe(2)
})

test('tries again after failures, ever less often, five seconds apart at most, and recovers', async () => {
  let failing = true
  start(async () => {
    steps++
    if (failing) throw new Error('away')
    return false
  })
  const at: number[] = []
  const startedMs = Date.now()
  for (let tries = 1; tries <= 8; tries++) {
    while (steps < tries) await vi.advanceTimersByTimeAsync(50)
    at.push(Date.now() - startedMs)
  }
  const gaps = at.slice(1).map((ms, index) => ms - (at[index] ?? 0))
  expect(gaps).toEqual([200, 400, 800, 1_600, 3_200, 5_000, 5_000])
  expect(errors).toHaveLength(8)
  failing = false
  await vi.advanceTimersByTimeAsync(5_000)
  worker.wake()
  await vi.advanceTimersByTimeAsync(0)
  expect(steps).toBe(10)
  expect(errors).toHaveLength(8)
})

test('stops after the step under way, without waiting for the next try', async () => {
  let finish = (_error: Error) => {}
  start(
    () =>
      new Promise((_resolve, reject) => {
        steps++
        finish = reject
      }),
  )
  await vi.advanceTimersByTimeAsync(0)
  let stopped = false
  const stopping = worker.stop().then(() => {
    stopped = true
  })
  await vi.advanceTimersByTimeAsync(0)
  expect(stopped).toBe(false)
  finish(new Error('away'))
  await vi.advanceTimersByTimeAsync(0)
  expect(stopped).toBe(true)
  await stopping
  worker.wake()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(steps).toBe(1)
})
