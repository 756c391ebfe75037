import { expect, test } from 'vitest'
import { createSeal } from '../sequence/sealer.ts'
import { prepareLog, testRecords, testTime } from '../testing/index.ts'
import { createRollUp } from './roll-up.ts'

const log = prepareLog()
const add = async (count: number) => {
  await log.add(
    testRecords(count, (index) => ({
      createdAt: new Date(testTime.getTime() + index * 40_000),
      status: index % 3 === 0 ? 'failure' : 'success',
      countryCode: index % 2 === 0 ? 'DE' : null,
    })),
  )
  await createSeal(log.sql)()
}
const sums = async () => {
  const [row] = await log.sql`
    SELECT (SELECT sum(events)::int FROM audit_rolled_minute) AS minutes,
      (SELECT sum(events)::int FROM audit_rolled_hour) AS hours,
      (SELECT sum(events)::int FROM audit_rolled_day) AS days,
      (SELECT next_leaf::int FROM audit_rollup_state) AS next`
  return row
}

test('counts every leaf once, run by run, into all three', async () => {
  await add(25)
  const rollUp = createRollUp(log.sql, 10)
  expect([await rollUp(), await rollUp(), await rollUp(), await rollUp()]).toEqual([
    { counted: 10, isMore: true },
    { counted: 10, isMore: true },
    { counted: 5, isMore: false },
    { counted: 0, isMore: false },
  ])
  expect(await sums()).toEqual({ minutes: 25, hours: 25, days: 25, next: 25 })
  const rows = await log.sql`SELECT * FROM audit_rolled_hour`
  // Two statuses by two countries, nobody's country being one of them.
  expect(rows).toHaveLength(4)
})

test('adds what comes late to what was counted before', async () => {
  await add(3)
  await createRollUp(log.sql)()
  await add(3)
  await createRollUp(log.sql)()
  expect(await sums()).toEqual({ minutes: 6, hours: 6, days: 6, next: 6 })
})

test('of several processes at once, each leaf is counted by one', async () => {
  await add(200)
  const processes = Array.from({ length: 4 }, () => createRollUp(log.connectAgain().sql, 7))
  await Promise.all(
    processes.map(async (rollUp) => {
      while ((await sums())?.next !== 200) await rollUp()
    }),
  )
  expect(await sums()).toMatchObject({ minutes: 200, next: 200 })
})

test('a run that fails leaves nothing behind', async () => {
  await add(5)
  await log.sql`ALTER TABLE audit_rolled_day ADD CONSTRAINT refuse CHECK (events < 0)`
  await expect(createRollUp(log.sql)()).rejects.toThrow(/refuse/)
  await log.sql`ALTER TABLE audit_rolled_day DROP CONSTRAINT refuse`
  expect(await sums()).toEqual({ minutes: null, hours: null, days: null, next: 0 })
  await createRollUp(log.sql)()
  expect(await sums()).toMatchObject({ minutes: 5, days: 5, next: 5 })
})
