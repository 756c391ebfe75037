import type { Clock } from '../kernel/index.ts'

export interface TestClock extends Clock {
  advance(milliseconds: number): void
  set(time: Date): void
}

/** Stands still until told otherwise. */
export function createTestClock(start = new Date('2026-03-02T10:00:00.000Z')): TestClock {
  let now = start.getTime()
  return {
    now: () => new Date(now),
    advance(milliseconds) {
      now += milliseconds
    },
    set(time) {
      now = time.getTime()
    },
  }
}
