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

const daysAgo = (days: number) => new Date(now - days * 86_400_000)

interface Cost {
  /** Of a look by itself; the first are dearer on a machine that has just woken up. */
  lookMs(number: number): number
  eventMs: number
  /** The same of what is older than 30 days. */
  oldEventMs?: number
}

/** Walks through a year in which nothing is found, and answers what each look held and how long it took. */
async function walkYear({ lookMs, eventMs, oldEventMs = eventMs }: Cost, options: Partial<WalkOptions> = {}) {
  const looks: { events: number; tookMs: number; from: number; to: number }[] = []
  const within: Window = { from: new Date(now - yearMs), to: new Date(now) }
  const thousandMs = 1_000 / eventsPerMs
  const stopped = await walk(
    noDatabase,
    {
      within,
      direction: 'desc',
      budgetMs: 10,
      isWhole: false,
      thousandMs,
      now: () => new Date(now),
      ...options,
    },
    async ({ from = now, to = now }) => {
      if (looks.length > 1_000) throw new Error('It does not end')
      const events = (Number(to) - Number(from)) * eventsPerMs
      const oldMs = Math.max(0, Math.min(Number(to), Number(daysAgo(30))) - Number(from))
      const tookMs = lookMs(looks.length) + events * eventMs + oldMs * eventsPerMs * (oldEventMs - eventMs)
      looks.push({ events, tookMs, from: Number(from), to: Number(to) })
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

test('what is compressed is looked at as if nothing were known of what a look costs', async () => {
  const cost = { lookMs: () => 1.5, eventMs: 0, oldEventMs: 0.001 }
  const without = await walkYear(cost)
  expect(Math.max(...without.looks.map(({ tookMs }) => tookMs))).toBeGreaterThan(500)
  const { looks, stopped } = await walkYear(cost, { compressedBefore: daysAgo(30) })
  expect(Math.max(...looks.map(({ tookMs }) => tookMs))).toBeLessThan(20)
  const seam = Number(daysAgo(30))
  // None reaches over it, and nothing is left out or looked at twice.
  expect(looks.filter(({ from, to }) => from < seam && to > seam)).toEqual([])
  for (const [index, { from }] of looks.entries()) expect(looks[index + 1]?.to ?? from).toBe(from)
  expect(stopped?.at.getTime()).toBe(looks.at(-1)?.from)
})

test('after hours in which next to nothing happened it does not leap into those in which much did', async () => {
  // What a thousand events took at last took them a hundredth of it before.
  const thousandMs = (100 * 1_000) / eventsPerMs
  const cost = { lookMs: () => 1.5, eventMs: 0.002 }
  const without = await walkYear(cost, { thousandMs })
  expect(Math.max(...without.looks.map(({ tookMs }) => tookMs))).toBeGreaterThan(150)
  const marks = [1_000, 8_000, 64_000].map((count) => new Date(now - count / eventsPerMs))
  const { looks, stopped } = await walkYear(cost, { thousandMs, marks })
  expect(Math.max(...looks.map(({ events }) => events))).toBeLessThan(8_000)
  for (const [index, { from }] of looks.entries()) expect(looks[index + 1]?.to ?? from).toBe(from)
  expect(stopped?.at.getTime()).toBe(looks.at(-1)?.from)
})

test('where looking is cheap, borders cost a look each and no more', async () => {
  const marks = [1_000, 8_000, 64_000].map((count) => new Date(now - count / eventsPerMs))
  const { looks, stopped } = await walkYear({ lookMs: () => 1.5, eventMs: 0 }, { marks })
  expect(stopped).toBeNull()
  expect(looks.length).toBeLessThan(9)
})

test('who goes on behind the seam takes nothing along from before it', async () => {
  const options = { compressedBefore: daysAgo(30) }
  const { stopped, looks } = await walkYear(
    { lookMs: (number) => (number === 5 ? 100 : 1.5), eventMs: 0 },
    options,
  )
  expect(looks).toHaveLength(6)
  expect(stopped).toEqual({ at: daysAgo(30), nextMs: Math.ceil(1_000 / eventsPerMs) })
})

test('a whole log without a budget ends where it begins, over the seam and all', async () => {
  const options = { compressedBefore: daysAgo(30), budgetMs: Number.POSITIVE_INFINITY }
  const { stopped, looks } = await walkYear({ lookMs: () => 1.5, eventMs: 0.001 }, options)
  expect(stopped).toBeNull()
  expect(looks.at(-1)?.from).toBe(now - yearMs)
})

test('time that something else takes anyway is no time spent', async () => {
  const cost = { lookMs: () => 1.5, eventMs: 0.000_01 }
  expect((await walkYear(cost, { budgetMs: 8 })).stopped).not.toBeNull()
  expect((await walkYear(cost, { budgetMs: 8, isFree: () => true })).stopped).toBeNull()
  // Once that is over, as much is left as there was.
  let looks = 0
  const { stopped } = await walkYear(cost, { budgetMs: 8, isFree: () => ++looks < 9 })
  expect(stopped).not.toBeNull()
})

test('its own clock says when now is', async () => {
  const windows: Window[] = []
  const look = async (window: Window) => {
    windows.push(window)
    return true
  }
  const options = { within: {}, budgetMs: 10, isWhole: false, now: () => new Date(now) } as const
  await walk(noDatabase, { ...options, direction: 'desc' }, look)
  await walk(noDatabase, { ...options, direction: 'asc', beginsAt: new Date(now - 500) }, look)
  expect(windows).toEqual([
    { from: new Date(now - 1_000), to: undefined },
    { from: new Date(now - 500), to: undefined },
  ])
})
