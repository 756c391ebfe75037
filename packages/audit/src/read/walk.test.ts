import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type WalkOptions, type Window, walk } from './walk.ts'

/** Backwards, a walk asks the database for nothing. */
const noDatabase = null as never
const yearMs = 365 * 86_400_000
const now = Date.UTC(2026, 5, 1)
/** Ten million events a year, evenly. */
const eventsPerMs = 10_000_000 / yearMs

let clockMs = 0
beforeEach(() => {
  clockMs = 0
  vi.spyOn(performance, 'now').mockImplementation(() => clockMs)
})
afterEach(() => vi.restoreAllMocks())

interface Cost {
  /** Of a look by itself; the first are dearer on a machine that has just woken up. */
  lookMs(number: number): number
  eventMs: number
}

/** Walks through a year in which nothing is found, and answers what each look held and how long it took. */
async function walkYear({ lookMs, eventMs }: Cost, options: Partial<WalkOptions> = {}) {
  const looks: { events: number; tookMs: number }[] = []
  const within: Window = { from: new Date(now - yearMs), to: new Date(now) }
  const thousandMs = 1_000 / eventsPerMs
  const stopped = await walk(
    noDatabase,
    { within, direction: 'desc', budgetMs: 10, isWhole: false, thousandMs, ...options },
    async ({ from = now, to = now }) => {
      const events = (Number(to) - Number(from)) * eventsPerMs
      const tookMs = lookMs(looks.length) + events * eventMs
      looks.push({ events, tookMs })
      clockMs += tookMs
      return false
    },
  )
  return { stopped, looks }
}

test('passes a year in a few looks where an index finds the events', async () => {
  const { stopped, looks } = await walkYear({ lookMs: () => 1.5, eventMs: 0 })
  expect(stopped).toBeNull()
  expect(looks.length).toBeLessThan(9)
})

test.each([
  ['an address', 0.000_33],
  ['a text', 0.002],
])('looks for %s, that no index serves, about as long as it may', async (_, eventMs) => {
  const { stopped, looks } = await walkYear({ lookMs: () => 1.5, eventMs })
  const events = looks.reduce((sum, look) => sum + look.events, 0)
  expect(events * eventMs).toBeGreaterThan(5)
  expect(events * eventMs).toBeLessThan(20)
  expect(stopped?.at.getTime()).toBeCloseTo(now - events / eventsPerMs, -1)
})

test('does not take the first dear looks for a sign that all others are cheap', async () => {
  const { looks } = await walkYear({ lookMs: (number) => (number < 2 ? 8 : 1.5), eventMs: 0.002 })
  // One step too far; sixteen-fold ones would read 300,000.
  expect(Math.max(...looks.map(({ events }) => events))).toBeLessThan(20_000)
})

test('goes on with what the last walk found out', async () => {
  const cost = { lookMs: () => 1.5, eventMs: 0.002 }
  const first = await walkYear(cost)
  const nextMs = first.stopped?.nextMs
  const { looks } = await walkYear(cost, { nextMs, budgetMs: 400 })
  expect(looks[1]?.events).toBeCloseTo((nextMs ?? 0) * eventsPerMs, 0)
  const spentMs = looks.reduce((sum, { events }) => sum + events * cost.eventMs, 0)
  expect(spentMs).toBeGreaterThan(200)
  expect(spentMs).toBeLessThan(800)
})

test('where nobody knows how close events follow each other, it feels its way from a second on', async () => {
  const { looks } = await walkYear({ lookMs: () => 1.5, eventMs: 0.002 }, { thousandMs: undefined })
  expect(looks.slice(0, 3).map(({ events }) => Math.round(events / eventsPerMs / 1_000))).toEqual([1, 8, 64])
})
