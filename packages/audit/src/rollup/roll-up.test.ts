import { expect, test } from 'vitest'
import { prepareLog, testRecord, testRecords, testTime, writerOn } from '../testing/index.ts'
import { createRollUp } from './roll-up.ts'

const log = prepareLog()
/** One commit. */
const add = (count: number) =>
  log.add(
    testRecords(count, (index) => ({
      createdAt: new Date(testTime.getTime() + index * 40_000),
      status: index % 3 === 0 ? 'failure' : 'success',
      countryCode: index % 2 === 0 ? 'DE' : null,
    })),
  )
const sums = async () => {
  const [row] = await log.sql`
    SELECT (SELECT sum(events)::int FROM audit_rolled_minute) AS minutes,
      (SELECT sum(events)::int FROM audit_rolled_hour) AS hours,
      (SELECT sum(events)::int FROM audit_rolled_day) AS days,
      (SELECT count(*)::int FROM audit_uncounted) AS commits`
  return row
}
/** What readers see: what has been rolled up and what has not. */
const seen = async () => {
  const [row] = await log.sql`
    SELECT (SELECT sum(events)::int FROM audit_rollup_minute) AS minutes,
      (SELECT sum(events)::int FROM audit_rollup_hour) AS hours,
      (SELECT sum(events)::int FROM audit_rollup_day) AS days`
  return row
}

test('counts every commit once, run by run, into all three', async () => {
  for (const count of [10, 10, 5]) await add(count)
  const rollUp = createRollUp(log.sql, 2)
  expect([await rollUp(), await rollUp(), await rollUp()]).toEqual([
    { counted: 20, isMore: true },
    { counted: 5, isMore: false },
    { counted: 0, isMore: false },
  ])
  expect(await sums()).toEqual({ minutes: 25, hours: 25, days: 25, commits: 0 })
  const rows = await log.sql`SELECT * FROM audit_rolled_hour`
  // Two statuses by two countries, nobody's country being one of them.
  expect(rows).toHaveLength(4)
})

test('is seen in full before and after, also of events that have no number yet', async () => {
  await add(7)
  expect(await seen()).toEqual({ minutes: 7, hours: 7, days: 7 })
  await createRollUp(log.sql)()
  await add(3)
  expect(await seen()).toEqual({ minutes: 10, hours: 10, days: 10 })
})

test('adds what comes late to what was counted before', async () => {
  await add(3)
  await createRollUp(log.sql)()
  await add(3)
  await createRollUp(log.sql)()
  expect(await sums()).toEqual({ minutes: 6, hours: 6, days: 6, commits: 0 })
})

test('what is brought twice is counted once', async () => {
  const records = testRecords(4)
  await log.add(records.slice(0, 3))
  await log.add(records)
  await createRollUp(log.sql)()
  expect(await sums()).toMatchObject({ minutes: 4, days: 4 })
})

test('tells apart what could be taken for one another', async () => {
  const [first = testRecord(), second = testRecord()] = testRecords(2, (index) => ({
    eventType: 'login',
    sourceService: index === 0 ? null : 'null',
  }))
  await writerOn(log).append([first, second])
  await createRollUp(log.sql)()
  expect(await log.sql`SELECT source_service FROM audit_rolled_day ORDER BY source_service`).toEqual([
    { source_service: 'null' },
    { source_service: null },
  ])
})

test('of several processes at once, each commit is counted by one, while others write', async () => {
  for (let commit = 0; commit < 40; commit++) await add(5)
  const processes = Array.from({ length: 4 }, () => createRollUp(log.connectAgain().sql, 3))
  await Promise.all([
    (async () => {
      for (let commit = 0; commit < 20; commit++) await add(5)
    })(),
    ...processes.map(async (rollUp) => {
      while ((await sums())?.minutes !== 300) await rollUp()
    }),
  ])
  expect(await sums()).toEqual({ minutes: 300, hours: 300, days: 300, commits: 0 })
})

test('a run that fails leaves nothing behind', async () => {
  await add(5)
  await log.sql`ALTER TABLE audit_rolled_day ADD CONSTRAINT refuse CHECK (events < 0)`
  await expect(createRollUp(log.sql)()).rejects.toThrow(/refuse/)
  await log.sql`ALTER TABLE audit_rolled_day DROP CONSTRAINT refuse`
  expect(await sums()).toEqual({ minutes: null, hours: null, days: null, commits: 1 })
  await createRollUp(log.sql)()
  expect(await sums()).toMatchObject({ minutes: 5, days: 5, commits: 0 })
})
